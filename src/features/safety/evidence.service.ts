import type { ReportEvidence } from "../../contract/admin/reports.ts";
import type { Clock } from "../../platform/clock.ts";
import type { EvidenceRepository } from "./evidence.repository.ts";

/** The room of a call, as far as it is asked what it has kept. */
export interface EvidenceKeeper {
  evidence(request: { reporterId: string }): Promise<ReportEvidence | null>;
}

interface Dependencies {
  repository: EvidenceRepository;
  roomOf: (roomId: string) => EvidenceKeeper;
  clock: Clock;
}

/**
 * Half a year after a decision nobody is expected to ask about it any more: an appeal comes within days, and what two
 * people said to each other is not to be kept for longer than it is of use (GDPR, article 5(1)(e)).
 */
const KEPT_AFTER_DECISION_MS = 180 * 24 * 60 * 60_000;
/** What one run deletes at most; the next goes on. */
const PRUNE_LIMIT = 500;

/** Puts beside a report what the room of its call has kept, before the room forgets it. */
export class EvidenceService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** May be repeated: the first answer of the room stays. Nothing is stored when the room knows nothing any more. */
  async attach(report: { reportId: string; reporterId: string; sessionId: string | null }): Promise<void> {
    const { repository, roomOf, clock } = this.#deps;
    const { reportId, reporterId, sessionId } = report;
    if (sessionId === null) return;
    const evidence = await roomOf(sessionId).evidence({ reporterId });
    if (evidence !== null) await repository.insertOnce({ reportId, evidence, createdAt: clock.now() });
  }

  /** Forgets what reports rested on that were decided 180 days ago, unless a ban or an open appeal still does. */
  async prune(): Promise<number> {
    const now = this.#deps.clock.now();
    const decidedBefore = now - KEPT_AFTER_DECISION_MS;
    return this.#deps.repository.deleteDecided({ decidedBefore, now }, PRUNE_LIMIT);
  }
}
