import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { type Guarded, mustChangeOne, type Statement } from "../../platform/db/guarded-batch.ts";
import type { Lane } from "./account-budget.ts";
import { oneTimeCodes } from "./auth.table.ts";

export type CodeRow = typeof oneTimeCodes.$inferSelect;
export type CodePurpose = CodeRow["purpose"];

export class CodesRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  insert(row: typeof oneTimeCodes.$inferInsert): Statement {
    return this.#db.insert(oneTimeCodes).values(row);
  }

  async find(id: string): Promise<CodeRow | undefined> {
    return this.#db.select().from(oneTimeCodes).where(eq(oneTimeCodes.id, id)).get();
  }

  /** Books a try on the newest live code of the lane before it is compared, so that tries made at once cannot exceed `limit`. */
  async bookTry(options: {
    purpose: CodePurpose;
    subject: string;
    lane: Lane;
    now: number;
    limit: number;
  }): Promise<CodeRow | undefined> {
    const { purpose, subject, lane, now, limit } = options;
    const newest = this.#db
      .select({ id: oneTimeCodes.id })
      .from(oneTimeCodes)
      .where(
        and(
          eq(oneTimeCodes.purpose, purpose),
          eq(oneTimeCodes.subject, subject),
          eq(oneTimeCodes.lane, lane.device),
        ),
      )
      .orderBy(desc(oneTimeCodes.createdAt), desc(oneTimeCodes.id))
      .limit(1);
    const [row] = await this.#db
      .update(oneTimeCodes)
      .set({ attempts: sql`${oneTimeCodes.attempts} + 1` })
      .where(
        and(
          eq(oneTimeCodes.id, newest),
          isNull(oneTimeCodes.usedAt),
          gt(oneTimeCodes.expiresAt, now),
          lt(oneTimeCodes.attempts, limit),
        ),
      )
      .returning();
    return row;
  }

  /** Uses the code up; the batch fails when somebody was first. */
  spend(id: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(oneTimeCodes)
        .set({ usedAt: now })
        .where(and(eq(oneTimeCodes.id, id), isNull(oneTimeCodes.usedAt), gt(oneTimeCodes.expiresAt, now))),
    );
  }

  /** Ends every code of this purpose that was not used. */
  endAll(purpose: CodePurpose, subject: string, now: number): Statement {
    return this.#db
      .update(oneTimeCodes)
      .set({ usedAt: now })
      .where(
        and(
          eq(oneTimeCodes.purpose, purpose),
          eq(oneTimeCodes.subject, subject),
          isNull(oneTimeCodes.usedAt),
        ),
      );
  }

  async deleteExpired(now: number): Promise<void> {
    await this.#db.delete(oneTimeCodes).where(lt(oneTimeCodes.expiresAt, now));
  }
}
