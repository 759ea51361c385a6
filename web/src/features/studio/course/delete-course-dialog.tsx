import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { toast } from "sonner";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { deleteCourse, ownCourseQuery, ownCoursesKey } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

/** Asks before a course goes; one with students is archived instead, which is said before. */
export function DeleteCourseDialog({ course, onClose }: { course: Course; onClose: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isKept = course.enrolmentCount > 0;
  const deleting = useMutation({
    mutationFn: () => deleteCourse(course.id),
    onSuccess: async () => {
      toast(isKept ? m.studio_archived() : m.studio_deleted());
      onClose();
      await navigate({ to: "/studio", ignoreBlocker: true });
      queries.removeQueries({ queryKey: ownCourseQuery(course.id).queryKey });
      await Promise.all(
        [ownCoursesKey, ["courses"]].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
  return (
    <ConfirmDialog
      title={m.studio_delete_title({ title: course.title })}
      text={isKept ? m.studio_delete_kept({ count: course.enrolmentCount }) : m.studio_delete_text()}
      confirm={isKept ? m.studio_archive() : m.studio_delete_course()}
      isBusy={deleting.isPending}
      error={deleting.error}
      onConfirm={() => deleting.mutate()}
      onClose={onClose}
    />
  );
}
