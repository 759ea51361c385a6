import type { ListOf } from "../../contract/admin/common.ts";
import type { AdminAuditQuery, AuditEntry } from "../../contract/admin/audit.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { readPage } from "../../platform/db/page.ts";
import { newId } from "../../platform/ids.ts";
import type { AdminActor } from "./admin-actor.ts";
import type { AuditRepository, AuditRow } from "./audit.repository.ts";

interface Dependencies {
  repository: AuditRepository;
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
    return this.#deps.repository.insert({
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

  async list(query: ListOf<AdminAuditQuery>): Promise<Page<AuditEntry>> {
    const { repository, cursors } = this.#deps;
    const { action = "", subject = "", sort } = query;
    return readPage({
      query,
      list: `admin:audit:${sort}:${action}:${subject}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: ({ entry }) => ({ value: entry.createdAt, id: entry.id }),
      toItem: toEntry,
    });
  }
}

function toEntry({ entry: { createdAt, ...entry }, person }: AuditRow): AuditEntry {
  const { id, email, displayName } = person ?? {};
  const isPerson = id != null && email != null && displayName != null;
  return {
    ...entry,
    person: isPerson ? { id, email, displayName } : null,
    at: new Date(createdAt).toISOString(),
  };
}
