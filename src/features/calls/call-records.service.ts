import type { CallEnded, CallOpened } from "../../platform/call-record.ts";
import type { Clock } from "../../platform/clock.ts";
import { GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Metrics } from "../../platform/metrics.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { UsersService } from "../users/users.service.ts";
import type { CallsRepository } from "./calls.repository.ts";

/** A room lives two hours and tries to hand in its record for a day after that; an hour more, and nobody will. */
const ABANDONED_AFTER_MS = (2 + 24 + 1) * 60 * 60 * 1000;

interface Dependencies {
  repository: CallsRepository;
  users: UsersService;
  outbox: Outbox;
  metrics: Metrics;
  clock: Clock;
  defer: Defer;
}

/** Writes the record of a call, as its room reports it: any number of times, in any order, with effect once. */
export class CallRecordsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async recordOpened(record: CallOpened): Promise<void> {
    await this.#deps.repository.commit([this.#deps.repository.insertOpened(record)]);
  }

  /** Completes the session and both members' totals, days and streaks in one batch. */
  async recordEnded(record: CallEnded): Promise<void> {
    const { repository, outbox, metrics, defer } = this.#deps;
    const practice = await this.#practice(record);
    try {
      await repository.commit([repository.completeOnce(record), ...practice.statements]);
    } catch (fault) {
      if (fault instanceof GuardFailedError && (await this.#isRecorded(record.roomId))) return;
      throw fault;
    }
    metrics.callEnded(record);
    if (practice.eventIds.length > 0) defer(outbox.announce(practice.eventIds));
  }

  /** Completes, as errors, the calls whose rooms will never report an end. */
  async closeAbandoned(): Promise<void> {
    const now = this.#deps.clock.now();
    await this.#deps.repository.closeAbandoned(now - ABANDONED_AFTER_MS, now);
  }

  async #isRecorded(roomId: string): Promise<boolean> {
    const row = await this.#deps.repository.find(roomId);
    return row !== undefined && row.endedAt !== null;
  }

  async #practice(record: CallEnded): Promise<{ statements: Statement[]; eventIds: string[] }> {
    const { connectedAt, endedAt, durationSeconds: seconds, roomId } = record;
    if (connectedAt === null || seconds === null) return { statements: [], eventIds: [] };
    const { repository, users, outbox } = this.#deps;
    const statements: Statement[] = [];
    const eventIds: string[] = [];
    for (const userId of [record.userA, record.userB]) {
      const practice = await users.practiceOf({ userId, connectedAt, endedAt, seconds });
      const event = outbox.record("call.ended", { userId, roomId, isFirstOfDay: practice.isFirstOfDay });
      const day = repository.addPracticeDay({ userId, date: practice.date, seconds });
      statements.push(practice.statement, day, event.statement);
      eventIds.push(event.id);
    }
    return { statements, eventIds };
  }
}
