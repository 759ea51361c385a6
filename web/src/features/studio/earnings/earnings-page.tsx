import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../../lib/page-title.ts";
import { earningsQuery } from "../../../lib/queries/earnings.ts";
import { m } from "../../../paraglide/messages.js";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { CurrencyEarnings } from "./currency-earnings.tsx";

/** What my courses have earned to date, currency by currency: nothing is converted. */
export function EarningsPage() {
  const { data: earnings, error, refetch } = useQuery(earningsQuery);
  usePageTitle(m.earnings_title());
  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <header className="grid gap-2">
        <p>
          <TextLink to="/studio">{m.studio_back()}</TextLink>
        </p>
        <h1 className="text-2xl sm:text-3xl">{m.earnings_title()}</h1>
        {earnings ? (
          <p className="max-w-prose text-muted">
            {m.earnings_share({ percent: earnings.sharePercent })} {m.earnings_payouts()}
          </p>
        ) : null}
      </header>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!earnings && !error ? <Skeleton className="h-64" /> : null}
      {earnings?.items.length === 0 ? (
        <EmptyState title={m.earnings_none_title()} text={m.earnings_none_text()} />
      ) : null}
      {earnings?.items.map((item) => (
        <CurrencyEarnings key={item.currency} earnings={item} />
      ))}
    </div>
  );
}
