import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Flame, Timer } from "lucide-react";
import { useState } from "react";
import type { Parting } from "../../lib/parting.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { callQuery } from "../../lib/queries/calls.ts";
import { streakQuery } from "../../lib/queries/practice.ts";
import { durationText } from "../../lib/text/duration.ts";
import { m } from "../../paraglide/messages.js";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, buttonLook } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReportDialog } from "../../ui/report-dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Fact } from "./fact.tsx";
import { RateForm } from "./rate-form.tsx";
import { SearchOn } from "./search-on.tsx";

const recordPollMs = 1_000;

/** After a call: what it brought, how it was, and the way to the next one. After a report or a block, straight back to the search. */
export function CallDonePage({ roomId, parting }: { roomId: string; parting: Parting | null }) {
  const [isReporting, setReporting] = useState(false);
  // The room hands its record over a moment after the call; until then the call looks unfinished.
  const call = useQuery({
    ...callQuery(roomId),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? recordPollMs : false),
  });
  const streak = useQuery({ ...streakQuery, enabled: call.data?.endedAt !== undefined });
  usePageTitle(m.done_title());
  const partner = call.data?.partner;

  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid max-w-[520px] gap-6 px-4 py-8 outline-none sm:py-12"
    >
      <header className="grid justify-items-center gap-3 text-center">
        {partner ? (
          <Avatar name={partner.displayName} url={partner.avatarUrl} className="size-20 text-2xl" />
        ) : null}
        <h1 className="text-2xl sm:text-3xl">
          {partner ? m.done_heading({ name: partner.displayName }) : m.done_title()}
        </h1>
      </header>
      {parting === "reported" ? (
        <Notice>
          <p>{m.done_reported()}</p>
        </Notice>
      ) : null}
      {parting === "blocked" && partner ? (
        <Notice>
          <p>{m.blocked_done({ name: partner.displayName })}</p>
        </Notice>
      ) : null}
      {call.isPending ? <Skeleton className="h-64" /> : null}
      {call.error ? <ProblemNotice error={call.error} onRetry={() => void call.refetch()} /> : null}
      {call.data ? (
        <>
          <div className="grid grid-cols-2 gap-3">
            <Fact
              Icon={Timer}
              label={m.done_talked()}
              value={call.data.durationSeconds === null ? "–" : durationText(call.data.durationSeconds)}
            />
            <Fact
              Icon={Flame}
              label={m.done_streak()}
              value={streak.data ? m.days({ count: streak.data.days }) : "–"}
            />
          </div>
          {parting !== null ? null : (
            <Card>
              <RateForm call={call.data} />
            </Card>
          )}
        </>
      ) : null}
      <div className="grid gap-2">
        {parting !== null ? (
          <SearchOn />
        ) : (
          <Link to="/practice" className={buttonLook({ tone: "talk", size: "lg" })}>
            {m.practise_again()}
          </Link>
        )}
        {partner && parting === null ? (
          <Link
            to="/people/$personId"
            params={{ personId: partner.id }}
            className={buttonLook({ tone: "plain" })}
          >
            {m.person_profile_of({ name: partner.displayName })}
          </Link>
        ) : null}
        {call.data?.canReport && parting !== "reported" ? (
          <Button
            tone="dangerQuiet"
            size="sm"
            className="justify-self-center"
            onClick={() => setReporting(true)}
          >
            {m.report_person({ name: call.data.partner.displayName })}
          </Button>
        ) : null}
      </div>
      {partner ? (
        <ReportDialog
          isOpen={isReporting}
          onClose={() => setReporting(false)}
          onSent={() => void call.refetch()}
          partner={partner}
          sessionId={roomId}
        />
      ) : null}
    </main>
  );
}
