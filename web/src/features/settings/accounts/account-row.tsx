import { useMutation } from "@tanstack/react-query";
import type { ConnectedAccount, OAuthProvider } from "../../../../../src/contract/connected-accounts.ts";
import { connectAccount } from "../../../lib/queries/accounts.ts";
import { dateText } from "../../../lib/text/dates.ts";
import { providerName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { ProviderMark } from "../../../ui/provider-mark.tsx";

function stateText(account: ConnectedAccount | null): string {
  if (!account) return m.account_not_connected();
  return account.email === null
    ? m.account_connected_since({ date: dateText(new Date(account.connectedAt)) })
    : m.account_connected({ email: account.email });
}

interface AccountRowProps {
  provider: OAuthProvider;
  account: ConnectedAccount | null;
  onDisconnect: () => void;
}

export function AccountRow({ provider, account, onDisconnect }: AccountRowProps) {
  const name = providerName(provider);
  const connecting = useMutation({
    mutationFn: () => connectAccount(provider, "/settings/accounts"),
    onSuccess: (url) => window.location.assign(url),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <ProviderMark provider={provider} />
      <div className="min-w-0 flex-1 basis-32">
        <p className="font-semibold">{name}</p>
        <p className="text-sm wrap-anywhere text-muted">{stateText(account)}</p>
      </div>
      {account ? (
        <Button
          tone="dangerQuiet"
          size="sm"
          aria-label={m.account_disconnect_provider({ provider: name })}
          onClick={onDisconnect}
        >
          {m.account_disconnect()}
        </Button>
      ) : (
        <Button
          tone="plain"
          size="sm"
          aria-label={m.account_connect_provider({ provider: name })}
          // The browser is on its way to the provider until this page is gone.
          isBusy={connecting.isPending || connecting.isSuccess}
          onClick={() => connecting.mutate()}
        >
          {m.account_connect()}
        </Button>
      )}
      {connecting.error ? (
        <div className="basis-full">
          <ProblemNotice error={connecting.error} />
        </div>
      ) : null}
    </li>
  );
}
