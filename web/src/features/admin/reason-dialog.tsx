import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { noteSchema } from "../../../../src/contract/admin/common.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { adminKey } from "../../lib/queries/admin/list.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/controls.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

interface ReasonDialogProps {
  title: string;
  text?: string;
  label?: string;
  confirm: string;
  done: string;
  tone?: "primary" | "danger";
  /** False while something else in the dialog is missing; it says so itself. */
  isReady?: boolean;
  act: (reason: string) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** Nothing is done to a person without a reason, which the audit log keeps. */
export function ReasonDialog({ isReady = true, tone = "primary", ...props }: ReasonDialogProps) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const read = noteSchema.safeParse(reason);
  const acting = useMutation({
    mutationFn: props.act,
    onSuccess: async () => {
      toast(props.done);
      props.onClose();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title}
      {...(props.text === undefined ? {} : { description: props.text })}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (read.success && isReady) acting.mutate(read.data);
        }}
      >
        {props.children}
        <Field
          label={props.label ?? m.admin_why()}
          error={isTried ? fieldMessage(read.error?.issues[0]?.message) : undefined}
        >
          {(control) => (
            <TextArea {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        {acting.error ? <ProblemNotice error={acting.error} kept={m.form_kept()} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="plain" onClick={props.onClose}>
            {m.cancel()}
          </Button>
          <Button type="submit" tone={tone} isBusy={acting.isPending}>
            {props.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
