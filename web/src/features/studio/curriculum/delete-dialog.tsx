import type { Course } from "../../../../../src/contract/courses/course.ts";
import { m } from "../../../paraglide/messages.js";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import type { Change } from "./use-change.ts";

interface DeleteDialogProps {
  title: string;
  text: string;
  change: Change;
  onDelete: () => Promise<Course>;
  onClose: () => void;
}

/** Asks before a section or a lesson goes. */
export function DeleteDialog({ title, text, change, onDelete, onClose }: DeleteDialogProps) {
  return (
    <ConfirmDialog
      title={title}
      text={text}
      confirm={m.studio_delete()}
      isBusy={change.isPending}
      error={change.error}
      onConfirm={() => void change.run(onDelete).then((isGone) => (isGone ? onClose() : undefined))}
      onClose={onClose}
    />
  );
}
