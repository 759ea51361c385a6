import type { AdminStats } from "../../contract/admin/stats.ts";
import { levels } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { PracticeStatsService } from "../matchmaking/stats.service.ts";
import type { AdminStatsRepository } from "./admin-stats.repository.ts";

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 30;

interface Dependencies {
  repository: AdminStatsRepository;
  practiceStats: PracticeStatsService;
  clock: Clock;
}

/** The dashboard. Days are UTC's. */
export class AdminStatsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async read(): Promise<AdminStats> {
    const { repository, practiceStats, clock } = this.#deps;
    const today = Math.floor(clock.now() / DAY_MS) * DAY_MS;
    const since = today - (DAYS - 1) * DAY_MS;
    const [practice, rows] = await Promise.all([practiceStats.read(), repository.read(since, today)]);
    const [
      [users],
      [calls],
      [ever],
      [reports],
      [reviews],
      [appeals],
      [applications],
      [failed],
      [orders],
      [events],
      byDay,
      signUps,
      reportDays,
    ] = rows;
    const dates = Array.from({ length: DAYS }, (_, day) =>
      new Date(since + day * DAY_MS).toISOString().slice(0, 10),
    );
    return {
      users: users?.total ?? 0,
      waitingNow: practice.waiting,
      talkingNow: practice.talking,
      callsToday: calls?.calls ?? 0,
      minutesToday: Math.round(calls?.minutes ?? 0),
      minutesEver: Math.round((ever?.seconds ?? 0) / 60),
      reportsWaiting: reports?.total ?? 0,
      reviewsWaiting: reviews?.total ?? 0,
      appealsWaiting: appeals?.total ?? 0,
      applicationsWaiting: applications?.total ?? 0,
      failedJobs: failed?.total ?? 0,
      ordersWaiting: orders?.total ?? 0,
      eventsWaiting: events?.total ?? 0,
      medianWait: levels.map((level) => ({
        level,
        seconds: practice.levels.find((of) => of.level === level)?.medianWaitSeconds ?? null,
      })),
      days: dates.map((date) => ({
        date,
        signUps: signUps.find((row) => row.date === date)?.total ?? 0,
        calls: byDay.find((row) => row.date === date)?.calls ?? 0,
        minutes: Math.round(byDay.find((row) => row.date === date)?.minutes ?? 0),
        reports: reportDays.find((row) => row.date === date)?.total ?? 0,
      })),
    };
  }
}
