import { and, asc, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  type Guarded,
  guardedBatch,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import { disputes, orders, refunds } from "./payments.table.ts";

export type OrderRow = typeof orders.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;
type OrderChanges = Partial<Omit<OrderRow, "id" | "userId" | "version" | "createdAt">>;

/** Written out, as indexes of some rows are of use only to conditions that are. */
const IS_PENDING = sql`${orders.status} = 'pending'`;

/** Orders and all that happens to their money. Nothing here is ever deleted. */
export class OrdersRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(id: string): Promise<OrderRow | undefined> {
    return this.#db.select().from(orders).where(eq(orders.id, id)).get();
  }

  async findByRef(
    provider: PaymentProviderName,
    ref: { checkoutRef: string } | { paymentRef: string },
  ): Promise<OrderRow | undefined> {
    const isIt =
      "checkoutRef" in ref ? eq(orders.checkoutRef, ref.checkoutRef) : eq(orders.paymentRef, ref.paymentRef);
    return this.#db
      .select()
      .from(orders)
      .where(and(eq(orders.provider, provider), isIt))
      .get();
  }

  /** The one that waits to be paid, if there is one. */
  async findOpen(
    userId: string,
    item: { courseId: string } | { planId: string },
  ): Promise<OrderRow | undefined> {
    const isItem =
      "courseId" in item ? eq(orders.courseId, item.courseId) : sql`${orders.planId} IS NOT NULL`;
    return this.#db
      .select()
      .from(orders)
      .where(and(eq(orders.userId, userId), isItem, IS_PENDING))
      .get();
  }

  /** Newest first. */
  async listOfUser(userId: string, page: { limit: number; after: Position | null }): Promise<OrderRow[]> {
    return this.#db
      .select()
      .from(orders)
      .where(and(eq(orders.userId, userId), olderThan({ sort: orders.createdAt, id: orders.id }, page.after)))
      .orderBy(desc(orders.createdAt), desc(orders.id))
      .limit(page.limit + 1);
  }

  /** Those that wait although their checkout is over, whoever was not looked at for the longest first. */
  async listOverdue(now: number, limit: number): Promise<OrderRow[]> {
    return this.#db
      .select()
      .from(orders)
      .where(and(IS_PENDING, lt(orders.expiresAt, now)))
      .orderBy(asc(orders.lookedAt))
      .limit(limit);
  }

  /** Somebody looks at these now. */
  async noteLook(ids: readonly string[], now: number): Promise<void> {
    const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
    await this.#db
      .update(orders)
      .set({ lookedAt: now })
      .where(sql`${orders.id} IN ${wanted}`);
  }

  /** Those of a person for a course that were paid and have not gone back whole, the first first. */
  async listKept(userId: string, courseId: string): Promise<OrderRow[]> {
    return this.#db
      .select()
      .from(orders)
      .where(
        and(
          eq(orders.userId, userId),
          eq(orders.courseId, courseId),
          inArray(orders.status, ["paid", "partially_refunded", "disputed"]),
        ),
      )
      .orderBy(asc(orders.paidAt), asc(orders.id));
  }

  async listRefunds(orderId: string): Promise<RefundRow[]> {
    return this.#db
      .select()
      .from(refunds)
      .where(eq(refunds.orderId, orderId))
      .orderBy(asc(refunds.createdAt), asc(refunds.id));
  }

  insert(row: typeof orders.$inferInsert): Statement {
    return this.#db.insert(orders).values(row);
  }

  /** Changes the order if it still is at `version`, and counts the change. */
  change(at: { id: string; version: number }, changes: OrderChanges): Guarded {
    return mustChangeOne(
      this.#db
        .update(orders)
        .set({ ...changes, version: sql`${orders.version} + 1` })
        .where(and(eq(orders.id, at.id), eq(orders.version, at.version))),
    );
  }

  /** Sets a sum aside to be paid back; fails the batch when so much is not left, whatever else is on its way. */
  setAside(orderId: string, amount: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(orders)
        .set({
          refundingAmount: sql`${orders.refundingAmount} + ${amount}`,
          version: sql`${orders.version} + 1`,
        })
        .where(
          and(
            eq(orders.id, orderId),
            or(eq(orders.status, "paid"), eq(orders.status, "partially_refunded")),
            sql`${orders.refundedAmount} + ${orders.refundingAmount} + ${amount} <= ${orders.paidAmount}`,
          ),
        ),
    );
  }

  insertRefund(row: typeof refunds.$inferInsert): Statement {
    return this.#db.insert(refunds).values(row);
  }

  /** What the provider says of it; a settled one stays as it is. */
  settleRefund(
    id: string,
    change: Pick<RefundRow, "status" | "providerRef"> & { settledAt: number | null },
  ): Statement {
    return this.#db
      .update(refunds)
      .set(change)
      .where(and(eq(refunds.id, id), eq(refunds.status, "pending")));
  }

  putDispute(row: typeof disputes.$inferInsert): Statement {
    const { status, amount, updatedAt } = row;
    return this.#db
      .insert(disputes)
      .values(row)
      .onConflictDoUpdate({
        target: [disputes.orderId, disputes.providerRef],
        set: { status, amount, updatedAt },
      });
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
