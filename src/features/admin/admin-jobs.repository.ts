import { and, eq } from "drizzle-orm";
import type { AdminJobsQuery } from "../../contract/admin/jobs.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { outbox } from "../../platform/outbox/outbox.table.ts";

const sorts: Record<AdminJobsQuery["sort"], Sort> = {
  newest: { by: outbox.touchedAt, direction: "descending" },
  oldest: { by: outbox.touchedAt, direction: "ascending" },
  attempts: { by: outbox.attempts, direction: "descending" },
};

/** Rows of the outbox, as administrators work through them. */
export class AdminJobsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list({ state, sort }: Pick<AdminJobsQuery, "state" | "sort">, limit: number, after: Position | null) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: outbox.id }, after);
    return this.#db
      .select()
      .from(outbox)
      .where(and(eq(outbox.status, state), isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  async find(id: string) {
    return this.#db.select().from(outbox).where(eq(outbox.id, id)).get();
  }

  /** A failed job becomes pending again. */
  retry(id: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(outbox)
        .set({ status: "pending", touchedAt: now })
        .where(and(eq(outbox.id, id), eq(outbox.status, "failed"))),
    );
  }

  discard(id: string): Guarded {
    return mustChangeOne(this.#db.delete(outbox).where(and(eq(outbox.id, id), eq(outbox.status, "failed"))));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
