import type { Sanction } from "../../contract/admin/sanctions.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { practicePaused } from "./safety.errors.ts";
import type { SanctionRow, SanctionsRepository } from "./sanctions.repository.ts";

const HOUR_MS = 60 * 60_000;

interface Dependencies {
  repository: SanctionsRepository;
  outbox: Outbox;
  clock: Clock;
}

/** A step of the ladder that is about to be taken. */
export interface Step {
  userId: string;
  reason: string;
  reportId: string | null;
  /** The administrator's Access identity; null when the system does it. */
  madeBy: string | null;
}

/** The lower steps of the ladder: a word, and a pause from matching. Bans are BansService's. */
export class SanctionsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The writes of a warning; the person is notified. The ids are to be announced once they are in. */
  warning(step: Step): { statements: Statement[]; eventIds: string[] } {
    const row = this.row(step, "warning", null);
    const event = this.#deps.outbox.record("user.warned", { userId: step.userId, reason: step.reason });
    return { statements: [this.#deps.repository.insert(row), event.statement], eventIds: [event.id] };
  }

  /** The writes of a pause: they can sign in and read, and meet nobody until it, or a longer one, is over. */
  async pausing(step: Step, hours: number): Promise<{ statements: Statement[]; eventIds: string[] }> {
    const { repository, outbox, clock } = this.#deps;
    const endsAt = clock.now() + hours * HOUR_MS;
    const until = Math.max(endsAt, (await repository.findPause(step.userId)) ?? 0);
    const row = this.row(step, "cooldown", endsAt);
    const event = outbox.record("user.practice_paused", { userId: step.userId, until, reason: step.reason });
    return {
      statements: [repository.insert(row), repository.pause(step.userId, endsAt), event.statement],
      eventIds: [event.id],
    };
  }

  /** @throws AppError `practice_paused`, with the time until which */
  async refusePaused(userId: string): Promise<void> {
    const until = await this.#deps.repository.findPause(userId);
    if (until !== null && until > this.#deps.clock.now()) throw practicePaused(until);
  }

  async list(userId: string): Promise<Sanction[]> {
    return (await this.#deps.repository.list(userId)).map(toSanction);
  }

  /** A row of the ladder, from now on. `endsAt` in ms; null for a warning, or for good. */
  row(step: Step, kind: SanctionRow["kind"], endsAt: number | null): SanctionRow {
    return { id: newId(), kind, ...step, startsAt: this.#deps.clock.now(), endsAt, liftedAt: null };
  }
}

export function toSanction(row: SanctionRow): Sanction {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    startsAt: new Date(row.startsAt).toISOString(),
    endsAt: iso(row.endsAt),
    liftedAt: iso(row.liftedAt),
    reportId: row.reportId,
    madeBy: row.madeBy,
  };
}
