import { and, count, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { type Guarded, mustChangeOne, type Statement } from "../../platform/db/guarded-batch.ts";
import { couponRedemptions, coupons, orders } from "./payments.table.ts";

export type CouponRow = typeof coupons.$inferSelect;

/** Codes that make things cheaper, and who has used them. */
export class CouponsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findByCode(code: string): Promise<CouponRow | undefined> {
    return this.#db.select().from(coupons).where(eq(coupons.code, code)).get();
  }

  async countUses(couponId: string, userId: string): Promise<number> {
    const row = await this.#db
      .select({ uses: count() })
      .from(couponRedemptions)
      .where(and(eq(couponRedemptions.couponId, couponId), eq(couponRedemptions.userId, userId)))
      .get();
    return row?.uses ?? 0;
  }

  async hasBought(userId: string): Promise<boolean> {
    const row = await this.#db
      .select({ id: orders.id })
      .from(orders)
      .where(and(eq(orders.userId, userId), gt(orders.paidAmount, 0)))
      .limit(1)
      .get();
    return row !== undefined;
  }

  /** Whether the order has its use of the code; it gives it back when it ends unpaid. */
  async isRedeemed(orderId: string): Promise<boolean> {
    const row = await this.#db
      .select({ couponId: couponRedemptions.couponId })
      .from(couponRedemptions)
      .where(eq(couponRedemptions.orderId, orderId))
      .get();
    return row !== undefined;
  }

  /** Whether this person may use it once more, as `reserve` guards it. */
  async isLeft(couponId: string, userId: string): Promise<boolean> {
    const row = await this.#db
      .select({ id: coupons.id })
      .from(coupons)
      .where(this.#isLeft(couponId, userId))
      .get();
    return row !== undefined;
  }

  /** For the batch that makes the order; fails it when the last use, of all or of this person's, is gone. */
  reserve(redemption: typeof couponRedemptions.$inferInsert): (Statement | Guarded)[] {
    const { couponId, userId } = redemption;
    return [
      mustChangeOne(
        this.#db
          .update(coupons)
          .set({ uses: sql`${coupons.uses} + 1` })
          .where(this.#isLeft(couponId, userId)),
      ),
      this.#db.insert(couponRedemptions).values(redemption),
    ];
  }

  /** For the batch in which an order ends unpaid: its use is free again. Idempotent. */
  release(orderId: string): Statement[] {
    const ofOrder = this.#db
      .select({ couponId: couponRedemptions.couponId })
      .from(couponRedemptions)
      .where(eq(couponRedemptions.orderId, orderId));
    return [
      this.#db
        .update(coupons)
        .set({ uses: sql`${coupons.uses} - 1` })
        .where(sql`${coupons.id} IN ${ofOrder}`),
      this.#db.delete(couponRedemptions).where(eq(couponRedemptions.orderId, orderId)),
    ];
  }

  #isLeft(couponId: string, userId: string): SQL | undefined {
    const usesOfBuyer = sql`(SELECT count(*) FROM ${couponRedemptions} WHERE ${couponRedemptions.couponId} = ${couponId} AND ${couponRedemptions.userId} = ${userId})`;
    const hasBought = sql`EXISTS (SELECT 1 FROM ${orders} WHERE ${orders.userId} = ${userId} AND ${orders.paidAmount} > 0)`;
    return and(
      eq(coupons.id, couponId),
      sql`(${coupons.maxUses} IS NULL OR ${coupons.uses} < ${coupons.maxUses})`,
      sql`${usesOfBuyer} < ${coupons.maxUsesEach}`,
      sql`NOT (${coupons.isFirstPurchaseOnly} AND ${hasBought})`,
    );
  }
}
