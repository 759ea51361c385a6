import type { AuditEntry } from "../../contract/admin/audit.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import { newId } from "../../platform/ids.ts";
import type { AdminActor } from "./admin-actor.ts";
import type { AdminRepository, AuditFilter } from "./admin.repository.ts";

interface Dependencies {
  repository: AdminRepository;
  cursors: Cursors;
  clock: Clock;
}

/** What administrators did and saw, with before and after. */
export class AuditService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The write that belongs into the batch of what is done. */
  entry(
    actor: AdminActor,
    what: { action: AuditEntry["action"]; subject: string; before?: unknown; after?: unknown },
  ): Statement {
    const { action, subject, before = null, after = null } = what;
    return this.#deps.repository.insertAudit({
      id: newId(),
      actor: actor.identity,
      actorId: actor.userId,
      action,
      subject,
      before,
      after,
      requestId: actor.requestId,
      createdAt: this.#deps.clock.now(),
    });
  }

  /** For what is seen, not changed. */
  async note(...args: Parameters<AuditService["entry"]>): Promise<void> {
    await this.#deps.repository.commit([this.entry(...args)]);
  }

  /** The newest first. */
  async list(query: AuditFilter & { limit: number; cursor?: string | undefined }): Promise<Page<AuditEntry>> {
    const { repository, cursors } = this.#deps;
    const { action, subject, limit } = query;
    const list = `admin:audit:${action ?? ""}:${subject ?? ""}`;
    const rows = await repository.listAudit(
      { action, subject },
      limit,
      await cursors.decode(list, query.cursor),
    );
    return toPage({
      rows,
      limit,
      list,
      cursors,
      position: (row) => ({ value: row.createdAt, id: row.id }),
      toItem: ({ createdAt, ...row }) => ({ ...row, at: new Date(createdAt).toISOString() }),
    });
  }
}
