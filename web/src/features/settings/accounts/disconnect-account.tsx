import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { OAuthProvider } from "../../../../../src/contract/connected-accounts.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { connectedAccountsQuery, disconnectAccount } from "../../../lib/queries/accounts.ts";
import { providerName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";

/** Disconnects an account, unless it is the last way in; then it says what to do first. */
export function DisconnectAccount({ provider, onClose }: { provider: OAuthProvider; onClose: () => void }) {
  const queries = useQueryClient();
  const name = providerName(provider);
  const leaving = useMutation({
    mutationFn: () => disconnectAccount(provider),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries(connectedAccountsQuery),
  });
  const isLastWayIn = leaving.error !== null && asProblem(leaving.error).code === "last_way_in";
  return (
    <ConfirmDialog
      title={m.account_disconnect_provider({ provider: name })}
      text={m.account_disconnect_text({ provider: name })}
      confirm={m.account_disconnect()}
      isBusy={leaving.isPending}
      error={leaving.error}
      refusal={
        isLastWayIn ? (
          <Notice tone="warning">
            <p>{m.account_last_way_in({ provider: name })}</p>
            <Link to="/settings/security" className={buttonLook({ tone: "plain", size: "sm" })}>
              {m.account_go_to_security()}
            </Link>
          </Notice>
        ) : undefined
      }
      onConfirm={() => leaving.mutate()}
      onClose={onClose}
    />
  );
}
