import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Passkey } from "../../../../../src/contract/second-factor.ts";
import { passkeysQuery, removePasskey, securityQuery } from "../../../lib/queries/security.ts";
import { m } from "../../../paraglide/messages.js";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

export function RemovePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removePasskey(passkey.id),
    onSuccess: onClose,
    onSettled: () =>
      Promise.all(
        [passkeysQuery, securityQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })),
      ),
  });
  return (
    <ConfirmDialog
      title={m.passkey_remove({ name: passkey.name })}
      text={m.passkey_remove_text()}
      confirm={m.remove()}
      isBusy={removing.isPending}
      error={removing.error}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    />
  );
}
