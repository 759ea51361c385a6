import { levels } from "../../contract/common.ts";
import type { PracticeStats } from "../../contract/practice.ts";
import type { Moment, Totals } from "./counts.repository.ts";
import type { MetricFamily, Sample } from "./exposition.ts";

const endings = ["user_a", "user_b", "timeout", "no_show", "error"] as const;
const eventStates = ["pending", "processing", "failed"] as const;

/** People and calls since the beginning. */
export function totalFamilies({ people, calls }: Totals): MetricFamily[] {
  const peopleIn = (state: string) => people.find((row) => row.state === state)?.total ?? 0;
  const callsOf = (cause: string) => calls.find((row) => row.cause === cause)?.total ?? 0;
  return [
    gauge(
      "parley_users",
      "Accounts",
      ["active", "banned", "deleted"].map((state) => ({ labels: { state }, value: peopleIn(state) })),
    ),
    counter("parley_matches_total", "Matches made", [{ value: sum(calls.map(({ total }) => total)) }]),
    counter(
      "parley_calls_total",
      "Calls that are over, by who or what ended them",
      endings.map((cause) => ({ labels: { ended_by: cause }, value: callsOf(cause) })),
    ),
    counter("parley_practice_seconds_total", "Seconds that two people spoke", [
      { value: sum(calls.map(({ seconds }) => seconds)) },
    ]),
  ];
}

/** Who waits and talks now, as the queues and the open calls say. */
export function practiceFamilies(practice: PracticeStats, { ongoing }: Moment): MetricFamily[] {
  const talkingAt = (level: string | null) =>
    2 * sum(ongoing.filter((row) => row.level === level).map(({ total }) => total));
  const medians = practice.levels.flatMap(({ level, medianWaitSeconds }) =>
    medianWaitSeconds === null
      ? []
      : [{ labels: { queue: level, quantile: "0.5" }, value: medianWaitSeconds }],
  );
  return [
    gauge(
      "parley_waiting",
      "People who look for a partner, by queue",
      practice.levels.map(({ level, waiting }) => ({ labels: { queue: level }, value: waiting })),
    ),
    gauge(
      "parley_talking",
      "People in a call, by the level of the call",
      [...levels, null].map((level) => ({ labels: { level: level ?? "mixed" }, value: talkingAt(level) })),
    ),
    gauge("parley_wait_seconds", "Latest waits for a partner, where enough were measured", medians),
  ];
}

/** What waits for machines and for administrators. Ages are of the oldest, 0 when there is none. */
export function workFamilies(moment: Moment, now: number): MetricFamily[] {
  const { events, waitingReports, waitingAppeals, waitingApplications } = moment;
  const age = (oldest: number | null | undefined) =>
    oldest == null ? 0 : Math.max(0, (now - oldest) / 1000);
  const eventsIn = (status: string) => events.find((row) => row.status === status);
  const reportsOf = (isFlagged: boolean) => waitingReports.find((row) => row.isFlagged === isFlagged);
  const flags = [true, false];
  return [
    gauge(
      "parley_outbox_events",
      "Promised effects that are not done",
      eventStates.map((state) => ({ labels: { state }, value: eventsIn(state)?.total ?? 0 })),
    ),
    gauge(
      "parley_outbox_oldest_age_seconds",
      "Age of the oldest promised effect that is not done",
      eventStates.map((state) => ({ labels: { state }, value: age(eventsIn(state)?.oldest) })),
    ),
    gauge(
      "parley_reports_waiting",
      "Reports that nobody has decided",
      flags.map((flagged) => ({
        labels: { flagged: String(flagged) },
        value: reportsOf(flagged)?.total ?? 0,
      })),
    ),
    gauge(
      "parley_reports_oldest_age_seconds",
      "Age of the oldest report that nobody has decided",
      flags.map((flagged) => ({
        labels: { flagged: String(flagged) },
        value: age(reportsOf(flagged)?.oldest),
      })),
    ),
    gauge("parley_appeals_waiting", "Appeals that nobody has decided", [{ value: waitingAppeals }]),
    gauge("parley_instructor_applications_waiting", "Applications that nobody has decided", [
      { value: waitingApplications },
    ]),
  ];
}

function gauge(name: string, help: string, samples: readonly Sample[]): MetricFamily {
  return { name, help, type: "gauge", samples };
}

function counter(name: string, help: string, samples: readonly Sample[]): MetricFamily {
  return { name, help, type: "counter", samples };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
