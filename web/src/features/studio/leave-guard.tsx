import { useBlocker } from "@tanstack/react-router";
import { m } from "../../paraglide/messages.js";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

interface LeaveGuardProps {
  /** True as long as something would be lost. May save first: it is asked when somebody is about to leave. */
  wouldLose: () => boolean | Promise<boolean>;
  /** The same without time to save, when the whole page goes. */
  isUnsaved: boolean;
}

/** Asks before unsaved words are left behind. */
export function LeaveGuard({ wouldLose, isUnsaved }: LeaveGuardProps) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && wouldLose(),
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  if (status !== "blocked") return null;
  return (
    <ConfirmDialog
      title={m.studio_leave_title()}
      text={m.studio_leave_text()}
      confirm={m.studio_leave()}
      isBusy={false}
      error={null}
      onConfirm={proceed}
      onClose={reset}
    />
  );
}
