import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { type Guarded, mustChangeOne, type Statement } from "../../platform/db/guarded-batch.ts";
import type { RefundRow } from "./orders.repository.ts";
import { refundRequests, refunds } from "./payments.table.ts";

export type RefundRequestRow = typeof refundRequests.$inferSelect;

/** Money on its way back, and what buyers ask for. */
export class RefundsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(id: string): Promise<RefundRow | undefined> {
    return this.#db.select().from(refunds).where(eq(refunds.id, id)).get();
  }

  /** Those that were sent to the provider before then and have not been settled, the newest first: very old ones never will be. */
  async listPending(before: number, limit: number): Promise<RefundRow[]> {
    return this.#db
      .select()
      .from(refunds)
      .where(and(eq(refunds.status, "pending"), lt(refunds.createdAt, before)))
      .orderBy(desc(refunds.createdAt))
      .limit(limit);
  }

  async listRequests(orderIds: readonly string[]): Promise<RefundRequestRow[]> {
    if (orderIds.length === 0) return [];
    return this.#db
      .select()
      .from(refundRequests)
      .where(inArray(refundRequests.orderId, [...orderIds]));
  }

  /** One for each order; the second breaks the batch. */
  insertRequest(row: typeof refundRequests.$inferInsert): Statement {
    return this.#db.insert(refundRequests).values(row);
  }

  /** Fails the batch unless it waits. */
  decide(
    orderId: string,
    decision: { status: "granted" | "refused"; decidedBy: string | null; decidedAt: number },
  ): Guarded {
    return mustChangeOne(this.#deciding(orderId, decision));
  }

  /** Whether one waits or not. */
  grantIfWaiting(orderId: string, decision: { decidedBy: string | null; decidedAt: number }): Statement {
    return this.#deciding(orderId, { ...decision, status: "granted" });
  }

  #deciding(orderId: string, decision: Partial<RefundRequestRow>): Statement {
    return this.#db
      .update(refundRequests)
      .set(decision)
      .where(and(eq(refundRequests.orderId, orderId), eq(refundRequests.status, "waiting")));
  }
}
