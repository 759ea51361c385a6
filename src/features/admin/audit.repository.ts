import { and, eq, isNull } from "drizzle-orm";
import type { AdminAuditQuery } from "../../contract/admin/audit.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { guardedBatch, type Guarded, type Statement } from "../../platform/db/guarded-batch.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { profiles, users } from "../users/users.table.ts";
import { auditLog } from "./admin.table.ts";

const sorts: Record<AdminAuditQuery["sort"], Sort> = {
  newest: { by: auditLog.createdAt, direction: "descending" },
  oldest: { by: auditLog.createdAt, direction: "ascending" },
};

/** The log of what administrators did and saw: it is added to and read, never changed. */
export class AuditRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  insert(row: typeof auditLog.$inferInsert): Statement {
    return this.#db.insert(auditLog).values(row);
  }

  async list(
    { action, subject, sort }: Pick<AdminAuditQuery, "action" | "subject" | "sort">,
    limit: number,
    after: Position | null,
  ) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: auditLog.id }, after);
    return this.#db
      .select({
        entry: auditLog,
        person: { id: users.id, email: users.email, displayName: profiles.displayName },
      })
      .from(auditLog)
      .leftJoin(users, and(eq(users.id, auditLog.subject), isNull(users.deletedAt)))
      .leftJoin(profiles, eq(profiles.userId, users.id))
      .where(
        and(
          action === undefined ? undefined : eq(auditLog.action, action),
          subject === undefined ? undefined : eq(auditLog.subject, subject),
          isAfter,
        ),
      )
      .orderBy(...order)
      .limit(limit);
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

export type AuditRow = Awaited<ReturnType<AuditRepository["list"]>>[number];
