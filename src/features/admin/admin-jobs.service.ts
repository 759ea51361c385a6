import type { ListOf } from "../../contract/admin/common.ts";
import type { AdminJob, AdminJobsQuery } from "../../contract/admin/jobs.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { readPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { AdminActor } from "./admin-actor.ts";
import type { AdminJobsRepository } from "./admin-jobs.repository.ts";
import { noSuchJob, notFailed } from "./admin.errors.ts";
import type { AuditService } from "./audit.service.ts";

interface Dependencies {
  repository: AdminJobsRepository;
  audit: AuditService;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** Effects that are to follow from what happened; an administrator looks after those that failed. */
export class AdminJobsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminJobsQuery>): Promise<Page<AdminJob>> {
    const { repository, cursors } = this.#deps;
    return readPage({
      query,
      list: `admin:jobs:${query.state}:${query.sort}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: (row) => ({ value: query.sort === "attempts" ? row.attempts : row.touchedAt, id: row.id }),
      toItem: ({ status, payload, createdAt, touchedAt, ...row }) => ({
        ...row,
        state: status,
        payload: typeof payload === "object" && payload !== null ? { ...payload } : {},
        createdAt: new Date(createdAt).toISOString(),
        touchedAt: new Date(touchedAt).toISOString(),
      }),
    });
  }

  /** @throws AppError `not_found`, `conflict` unless it has failed */
  async retry(actor: AdminActor, id: string): Promise<void> {
    const { repository, audit, outbox, clock, defer } = this.#deps;
    await this.#change(id, [
      repository.retry(id, clock.now()),
      audit.entry(actor, {
        action: "job.retry",
        subject: id,
        before: { state: "failed" },
        after: { state: "pending" },
      }),
    ]);
    defer(outbox.announce([id]));
  }

  /** @throws AppError `not_found`, `conflict` unless it has failed */
  async discard(actor: AdminActor, id: string): Promise<void> {
    const { repository, audit } = this.#deps;
    const job = await repository.find(id);
    await this.#change(id, [
      repository.discard(id),
      audit.entry(actor, {
        action: "job.discard",
        subject: id,
        before: job && { topic: job.topic, state: job.status, lastError: job.lastError },
        after: { state: "discarded" },
      }),
    ]);
  }

  async #change(id: string, writes: Parameters<AdminJobsRepository["commit"]>[0]): Promise<void> {
    const { repository } = this.#deps;
    if ((await repository.find(id)) === undefined) throw noSuchJob();
    try {
      await repository.commit(writes);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw notFailed();
      throw fault;
    }
  }
}
