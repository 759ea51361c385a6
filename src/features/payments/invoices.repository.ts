import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { invoices } from "./payments.table.ts";

export type InvoiceRow = typeof invoices.$inferSelect;

/** What a document says; its number and year follow. */
export type InvoiceFacts = Pick<
  InvoiceRow,
  "kind" | "orderId" | "providerRef" | "amount" | "taxAmount" | "buyerName"
> & { now: number };

const prefixes = { invoice: "P", credit_note: "C" } as const;

/** Invoices and credit notes, numbered without gaps within a kind and a year (UTC). Never changed, never deleted. */
export class InvoicesRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * The document about a payment or a refund, under the next number. It belongs into the batch that records the money: the
   * number is taken when that batch is written, so one that fails leaves no gap. The second time it writes nothing, and
   * takes no number.
   */
  issue({ kind, orderId, providerRef, amount, taxAmount, buyerName, now }: InvoiceFacts): Statement {
    const year = new Date(now).getUTCFullYear();
    const next = sql`(SELECT coalesce(max(${invoices.sequence}), 0) + 1 AS sequence FROM ${invoices} WHERE ${invoices.kind} = ${kind} AND ${invoices.year} = ${year})`;
    const start = `${prefixes[kind]}-${year}-`;
    // The columns in the order of the table; WHERE tells ON CONFLICT from a join.
    const row = sql`SELECT ${start} || printf('%06d', next.sequence), ${kind}, ${year}, next.sequence, ${orderId}, ${providerRef}, ${amount}, ${taxAmount}, ${buyerName}, ${now} FROM ${next} AS next WHERE true`;
    return this.#db
      .insert(invoices)
      .select(row)
      .onConflictDoNothing({ target: [invoices.kind, invoices.orderId, invoices.providerRef] });
  }

  /** Those of up to 100 orders, the oldest first; of one moment, invoices before credit notes. */
  async listOfOrders(orderIds: readonly string[]): Promise<InvoiceRow[]> {
    if (orderIds.length === 0) return [];
    return this.#db
      .select()
      .from(invoices)
      .where(inArray(invoices.orderId, [...orderIds]))
      .orderBy(asc(invoices.createdAt), desc(invoices.kind), asc(invoices.sequence));
  }

  /** The order's document with that number; its newest invoice when none is named. */
  async find(orderId: string, number?: string): Promise<InvoiceRow | undefined> {
    const isIt = number === undefined ? eq(invoices.kind, "invoice") : eq(invoices.number, number);
    return this.#db
      .select()
      .from(invoices)
      .where(and(eq(invoices.orderId, orderId), isIt))
      .orderBy(desc(invoices.createdAt), desc(invoices.sequence))
      .limit(1)
      .get();
  }
}
