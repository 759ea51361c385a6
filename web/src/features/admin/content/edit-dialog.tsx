import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

interface EditDialogProps {
  title: string;
  saving: Pick<UseMutationResult, "error" | "isPending">;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A few fields and one button. */
export function EditDialog({ title, saving, onSave, onClose, children }: EditDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        {saving.error ? <ProblemNotice error={saving.error} kept={m.form_kept()} /> : null}
        <Button type="submit" className="justify-self-end" isBusy={saving.isPending}>
          {m.save()}
        </Button>
      </form>
    </Dialog>
  );
}
