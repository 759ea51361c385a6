import { useQuery } from "@tanstack/react-query";
import { adminStatsQuery } from "../../../lib/queries/admin/stats.ts";
import { m } from "../../../paraglide/messages.js";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { Section } from "../section.tsx";
import { DayChart } from "./day-chart.tsx";
import { MedianWait } from "./median-wait.tsx";
import { NumberTile, numberText } from "./number-tile.tsx";

/** How the place is doing: what waits for somebody, the numbers of now, and the last 30 days. */
export function DashboardPage() {
  const { data: stats, error, refetch } = useQuery(adminStatsQuery);
  return (
    <PageFrame title={m.admin_dashboard()}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!stats && !error ? <Skeleton className="h-48" /> : null}
      {stats ? (
        <>
          <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
            <NumberTile label={m.admin_reports_waiting()} value={stats.reportsWaiting} to="/admin/reports" />
            <NumberTile label={m.admin_appeals_waiting()} value={stats.appealsWaiting} to="/admin/appeals" />
            <NumberTile
              label={m.admin_applications_waiting()}
              value={stats.applicationsWaiting}
              to="/admin/applications"
            />
            <NumberTile label={m.admin_orders_waiting()} value={stats.ordersWaiting} to="/admin/orders" />
            <NumberTile label={m.admin_events_waiting()} value={stats.eventsWaiting} to="/admin/events" />
            <NumberTile label={m.admin_failed_jobs()} value={stats.failedJobs} to="/admin/jobs" />
            <NumberTile label={m.admin_talking_now()} value={stats.talkingNow} />
            <NumberTile label={m.admin_waiting_now()} value={stats.waitingNow} />
            <NumberTile label={m.admin_calls_today()} value={stats.callsToday} />
            <NumberTile label={m.admin_minutes_today()} value={stats.minutesToday} />
          </div>
          <p className="text-sm text-muted">
            {m.admin_totals({
              users: numberText(stats.users),
              minutes: numberText(stats.minutesEver),
            })}
          </p>
          <MedianWait waits={stats.medianWait} />
          <Section title={m.admin_last_days()}>
            <div className="grid gap-4 md:grid-cols-2">
              <DayChart title={m.admin_sign_ups()} days={stats.days} of={(day) => day.signUps} />
              <DayChart title={m.admin_calls()} days={stats.days} of={(day) => day.calls} />
              <DayChart title={m.admin_minutes()} days={stats.days} of={(day) => day.minutes} />
              <DayChart title={m.admin_reports()} days={stats.days} of={(day) => day.reports} />
            </div>
          </Section>
        </>
      ) : null}
    </PageFrame>
  );
}
