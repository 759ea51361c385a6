import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { block } from "../../lib/queries/account.ts";
import { m } from "../../paraglide/messages.js";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

interface BlockDialogProps {
  partner: { id: string; displayName: string };
  onBlocked: () => void;
  onClose: () => void;
}

/** Blocks the partner once that is confirmed: the two never meet again, and the call ends. */
export function BlockDialog({ partner, onBlocked, onClose }: BlockDialogProps) {
  const name = partner.displayName;
  const blocking = useMutation({
    mutationFn: () => block(partner.id),
    onSuccess: () => {
      toast(m.blocked_done({ name }));
      onBlocked();
    },
  });
  return (
    <ConfirmDialog
      title={m.block_person({ name })}
      text={m.block_in_call_text({ name })}
      confirm={m.block_partner()}
      isBusy={blocking.isPending}
      error={blocking.error}
      onConfirm={() => blocking.mutate()}
      onClose={onClose}
    />
  );
}
