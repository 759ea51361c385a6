import { useQuery } from "@tanstack/react-query";
import { Flame, Snowflake } from "lucide-react";
import { streakQuery } from "../lib/queries/practice.ts";
import { m } from "../paraglide/messages.js";
import { Card } from "./card.tsx";
import { PracticeCalendar } from "./practice-calendar.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { Skeleton } from "./skeleton.tsx";

export function StreakCard() {
  const { data, error, refetch, isPending } = useQuery(streakQuery);
  return (
    <Card aria-labelledby="streak" className="grid min-h-64 content-start gap-4">
      <h2 id="streak" className="text-lg">
        {m.your_practice()}
      </h2>
      {isPending ? <Skeleton className="h-44" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <p className="flex items-center gap-2">
              <Flame
                aria-hidden="true"
                className={data.days > 0 ? "size-7 text-warning" : "size-7 text-control"}
              />
              <span className="tabular text-xl font-bold">{m.days_in_a_row({ count: data.days })}</span>
            </p>
            {data.freezes > 0 ? (
              <p className="flex items-center gap-1.5 text-sm text-muted">
                <Snowflake aria-hidden="true" className="size-4 text-teal" />
                {m.freezes({ count: data.freezes })}
              </p>
            ) : null}
          </div>
          <p className="text-sm text-muted">
            {data.practisedToday ? m.practised_today() : m.not_practised_today()}
          </p>
          <PracticeCalendar days={data.calendar} timeZone={data.timezone} />
        </>
      ) : null}
    </Card>
  );
}
