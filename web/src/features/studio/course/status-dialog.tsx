import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { changeStatus } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useCourseWritten } from "../use-course-written.ts";

const words = {
  unpublish: {
    title: m.studio_unpublish_title,
    text: m.studio_unpublish_text,
    confirm: m.studio_unpublish,
    done: m.studio_unpublished,
  },
  archive: {
    title: m.studio_archive_title,
    text: m.studio_archive_text,
    confirm: m.studio_archive,
    done: m.studio_archived,
  },
} as const;

interface StatusDialogProps {
  courseId: string;
  to: "unpublish" | "archive";
  onClose: () => void;
}

/** Asks before a course leaves the catalogue. */
export function StatusDialog({ courseId, to, onClose }: StatusDialogProps) {
  const written = useCourseWritten();
  const { title, text, confirm, done } = words[to];
  const changing = useMutation({
    mutationFn: () => changeStatus(courseId, to),
    onSuccess: (course) => {
      written(course);
      toast(done());
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={title()}
      text={text()}
      confirm={confirm()}
      isBusy={changing.isPending}
      error={changing.error}
      onConfirm={() => changing.mutate()}
      onClose={onClose}
    />
  );
}
