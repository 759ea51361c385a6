import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { oauthProviders } from "../../../../../src/contract/connected-accounts.ts";
import type { OAuthProvider } from "../../../../../src/contract/connected-accounts.ts";
import { connectedAccountsQuery } from "../../../lib/queries/accounts.ts";
import { m } from "../../../paraglide/messages.js";
import { Card } from "../../../ui/card.tsx";
import { ConfirmEmailFirst } from "../../../ui/confirm-email-first.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { ProviderProblem } from "../../../ui/provider-problem.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { AccountRow } from "./account-row.tsx";
import { DisconnectAccount } from "./disconnect-account.tsx";

/** Google and Apple: connect, disconnect. `problem` is why connecting has just failed, as the address says it. */
export function AccountsSettings({ problem }: { problem: string | undefined }) {
  const { data, error, refetch, isPending } = useQuery(connectedAccountsQuery);
  const [leaving, setLeaving] = useState<OAuthProvider | null>(null);
  const shown = oauthProviders.filter(
    (provider) =>
      data?.available.includes(provider) || data?.items.some((account) => account.provider === provider),
  );
  return (
    <ConfirmEmailFirst>
      <ProviderProblem code={problem} />
      <Card aria-labelledby="accounts" className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="accounts" className="text-lg">
            {m.accounts_title()}
          </h2>
          <p className="text-sm text-muted">{m.accounts_hint()}</p>
        </div>
        {isPending ? <Skeleton className="h-28" /> : null}
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {data && shown.length === 0 ? <p>{m.accounts_none()}</p> : null}
        {shown.length > 0 ? (
          <ul className="divide-y divide-line">
            {shown.map((provider) => (
              <AccountRow
                key={provider}
                provider={provider}
                account={data?.items.find((account) => account.provider === provider) ?? null}
                onDisconnect={() => setLeaving(provider)}
              />
            ))}
          </ul>
        ) : null}
      </Card>
      {leaving ? <DisconnectAccount provider={leaving} onClose={() => setLeaving(null)} /> : null}
    </ConfirmEmailFirst>
  );
}
