import { useQuery } from "@tanstack/react-query";
import { recentCallsQuery } from "../../lib/queries/calls.ts";
import { m } from "../../paraglide/messages.js";
import { CallRow } from "../../ui/call-row.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export function RecentCalls() {
  const { data, error, refetch, isPending } = useQuery(recentCallsQuery);
  return (
    <Card aria-labelledby="recent-calls" className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="recent-calls" className="text-lg">
          {m.recent_calls()}
        </h2>
        {data && data.items.length > 0 ? <TextLink to="/history">{m.see_all()}</TextLink> : null}
      </div>
      {isPending ? <Skeleton className="h-28" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p className="py-4 text-muted">{m.recent_calls_none()}</p> : null}
      {data && data.items.length > 0 ? (
        <ul className="divide-y divide-line">
          {data.items.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
