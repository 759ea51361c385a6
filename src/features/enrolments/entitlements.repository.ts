import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { entitlements } from "./enrolments.table.ts";

export type EntitlementRow = typeof entitlements.$inferSelect;
/** What somebody's access came from, and ends with. */
export type EntitlementOrigin = Pick<EntitlementRow, "userId" | "courseId" | "source" | "sourceId">;

export class EntitlementsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Those of these courses that the person may learn now; a plan opens them all. */
  async listOpen(userId: string, courseIds: readonly string[], now: number): Promise<string[]> {
    const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(courseIds)}))`;
    const rows = await this.#db
      .selectDistinct({ courseId: entitlements.courseId })
      .from(entitlements)
      .where(
        and(
          eq(entitlements.userId, userId),
          or(isNull(entitlements.courseId), sql`${entitlements.courseId} IN ${wanted}`),
          lte(entitlements.startsAt, now),
          or(isNull(entitlements.endsAt), gt(entitlements.endsAt, now)),
          isNull(entitlements.revokedAt),
        ),
      );
    const open = new Set(rows.map(({ courseId }) => courseId));
    return open.has(null) ? [...courseIds] : courseIds.filter((courseId) => open.has(courseId));
  }

  /** Idempotent: the same origin grants once, and what was taken back stays so. */
  insert(row: EntitlementRow): Statement {
    return this.#db.insert(entitlements).values(row).onConflictDoNothing();
  }

  revoke({ userId, courseId, source, sourceId }: EntitlementOrigin, now: number): Statement {
    return this.#db
      .update(entitlements)
      .set({ revokedAt: now })
      .where(
        and(
          eq(entitlements.userId, userId),
          sql`${entitlements.courseId} IS ${courseId}`,
          eq(entitlements.source, source),
          eq(entitlements.sourceId, sourceId),
          isNull(entitlements.revokedAt),
        ),
      );
  }

  restore({ userId, courseId, source, sourceId }: EntitlementOrigin): Statement {
    return this.#db
      .update(entitlements)
      .set({ revokedAt: null })
      .where(
        and(
          eq(entitlements.userId, userId),
          sql`${entitlements.courseId} IS ${courseId}`,
          eq(entitlements.source, source),
          eq(entitlements.sourceId, sourceId),
        ),
      );
  }

  prolong({ userId, courseId, source, sourceId }: EntitlementOrigin, endsAt: number): Statement {
    return this.#db
      .update(entitlements)
      .set({ endsAt, revokedAt: null })
      .where(
        and(
          eq(entitlements.userId, userId),
          sql`${entitlements.courseId} IS ${courseId}`,
          eq(entitlements.source, source),
          eq(entitlements.sourceId, sourceId),
        ),
      );
  }
}
