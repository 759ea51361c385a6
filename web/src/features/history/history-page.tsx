import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CallSession } from "../../../../src/contract/calls.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { callHistoryQuery } from "../../lib/queries/calls.ts";
import { dayText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button, buttonLook } from "../../ui/button.tsx";
import { CallRow } from "../../ui/call-row.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReportDialog } from "../../ui/report-dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StreakCard } from "../../ui/streak-card.tsx";
import { byDay } from "./by-day.ts";
import { CallActions } from "./call-actions.tsx";

export function HistoryPage() {
  const history = useInfiniteQuery(callHistoryQuery);
  const [reported, setReported] = useState<CallSession | null>(null);
  usePageTitle(m.nav_history());
  const calls = history.data?.pages.flatMap((page) => page.items) ?? [];
  const days = byDay(calls, (call) => dayText(new Date(call.startedAt)));

  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <h1 className="text-2xl sm:text-3xl">{m.nav_history()}</h1>
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_1.5fr]">
        <StreakCard />
        <div className="grid gap-6">
          {history.isPending ? <Skeleton className="h-64" /> : null}
          {history.error ? (
            <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
          ) : null}
          {history.data && calls.length === 0 ? (
            <EmptyState title={m.history_none_title()} text={m.history_none_text()}>
              <Link to="/practice" className={buttonLook({ tone: "talk" })}>
                {m.nav_practice()}
              </Link>
            </EmptyState>
          ) : null}
          {days.map(({ day, items }) => (
            <section key={day} aria-label={day}>
              <h2 className="border-b border-line pb-2 text-base text-muted first-letter:uppercase">{day}</h2>
              <ul className="divide-y divide-line">
                {items.map((call) => (
                  <CallRow
                    key={call.id}
                    call={call}
                    actions={<CallActions call={call} onReport={() => setReported(call)} />}
                  />
                ))}
              </ul>
            </section>
          ))}
          {history.hasNextPage ? (
            <Button
              tone="plain"
              className="justify-self-center"
              isBusy={history.isFetchingNextPage}
              onClick={() => void history.fetchNextPage()}
            >
              {m.show_more()}
            </Button>
          ) : null}
        </div>
      </div>
      {reported ? (
        <ReportDialog
          isOpen
          onClose={() => setReported(null)}
          onSent={() => void history.refetch()}
          partner={reported.partner}
          sessionId={reported.id}
        />
      ) : null}
    </div>
  );
}
