import { and, asc, eq, sql } from "drizzle-orm";
import type { Currency } from "../../contract/money.ts";
import type { Database } from "../../platform/db/client.ts";
import { courses } from "../courses/courses.table.ts";
import type { OrderRow } from "./orders.repository.ts";
import { ledgerEntries, orders } from "./payments.table.ts";

/** What the ledger owes an instructor for a course in a currency, in minor units. */
export interface CourseEarnings {
  courseId: string;
  title: string;
  currency: Currency;
  sales: number;
  earned: number;
  /** What went back of it, less what came again when a lost dispute was won after all. */
  refunded: number;
  /** Of what is left: from payments after the given time. */
  young: number;
}

export type DisputedOrder = Pick<
  OrderRow,
  "currency" | "totalAmount" | "taxAmount" | "refundedAmount" | "disputedAmount"
>;

/** What instructors have earned: sums of the ledger, which owes them what is negative there. */
export class EarningsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async sumByCourse(instructorId: string, paidAfter: number): Promise<CourseEarnings[]> {
    const isPayment = sql`${ledgerEntries.kind} = 'payment'`;
    const { amount } = ledgerEntries;
    return this.#db
      .select({
        courseId: courses.id,
        title: courses.title,
        currency: ledgerEntries.currency,
        sales: sql<number>`sum(${isPayment})`,
        earned: sql<number>`sum(CASE WHEN ${isPayment} THEN -${amount} ELSE 0 END)`,
        refunded: sql<number>`sum(CASE WHEN ${isPayment} THEN 0 ELSE ${amount} END)`,
        young: sql<number>`sum(CASE WHEN ${orders.paidAt} > ${paidAfter} THEN -${amount} ELSE 0 END)`,
      })
      .from(ledgerEntries)
      .innerJoin(orders, eq(orders.id, ledgerEntries.orderId))
      .innerJoin(courses, eq(courses.id, orders.courseId))
      .where(eq(ledgerEntries.instructorId, instructorId))
      .groupBy(courses.id, ledgerEntries.currency)
      .orderBy(asc(ledgerEntries.currency), asc(courses.title), asc(courses.id));
  }

  /** The sales that a bank holds back now. */
  async listDisputed(instructorId: string): Promise<DisputedOrder[]> {
    const { currency, totalAmount, taxAmount, refundedAmount, disputedAmount } = orders;
    return this.#db
      .select({ currency, totalAmount, taxAmount, refundedAmount, disputedAmount })
      .from(orders)
      .where(and(eq(orders.instructorId, instructorId), sql`${disputedAmount} > 0`));
  }
}
