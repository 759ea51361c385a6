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
}
