import type { ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

interface ConfirmDialogProps {
  title: string;
  text: string;
  confirm: string;
  /** The way back; "Cancel" when absent, which is no word for leaving a cancellation alone. */
  keep?: string;
  isBusy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  /** What to do first, in place of the usual notice and of trying again. */
  refusal?: ReactNode;
}

/** Asks once more before something that cannot simply be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog isOpen onClose={props.onClose} title={props.title} description={props.text}>
      <div className="grid gap-4">
        {props.refusal ?? (props.error ? <ProblemNotice error={props.error} /> : null)}
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="plain" onClick={props.onClose}>
            {props.keep ?? m.cancel()}
          </Button>
          {props.refusal ? null : (
            <Button tone="danger" isBusy={props.isBusy} onClick={props.onConfirm}>
              {props.confirm}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
