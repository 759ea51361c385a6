import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { LedgerAccount, Transaction } from "./ledger.ts";
import type { OrderRow } from "./orders.repository.ts";
import { ledgerEntries } from "./payments.table.ts";

/** The ledger: only ever added to. */
export class LedgerRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The entries of a transaction; the second time they break the primary key, and the batch with it. */
  record(
    { kind, providerRef, entries }: Transaction,
    about: Pick<OrderRow, "instructorId" | "currency"> & { orderId: string; now: number },
  ): Statement[] {
    const { orderId, instructorId, currency, now } = about;
    const rows = Object.entries(entries).map(([account, amount]) => ({
      kind,
      providerRef,
      account: account as LedgerAccount,
      orderId,
      instructorId: account === "instructor" ? instructorId : null,
      currency,
      amount,
      createdAt: now,
    }));
    return rows.length === 0 ? [] : [this.#db.insert(ledgerEntries).values(rows)];
  }

  /** Which transactions of the order there are, as `kind reference`. */
  async listTransactions(orderId: string): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectDistinct({ kind: ledgerEntries.kind, providerRef: ledgerEntries.providerRef })
      .from(ledgerEntries)
      .where(eq(ledgerEntries.orderId, orderId));
    return new Set(rows.map(({ kind, providerRef }) => `${kind} ${providerRef}`));
  }

  /** The order that this payment is of, renewals too. */
  async findOrderOfPayment(providerRef: string): Promise<string | null> {
    const row = await this.#db
      .select({ orderId: ledgerEntries.orderId })
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.kind, "payment"), eq(ledgerEntries.providerRef, providerRef)))
      .limit(1)
      .get();
    return row?.orderId ?? null;
  }

  /** Transactions since then that do not add up to zero: there are none, unless something is broken. */
  async listUneven(since: number, limit: number) {
    return (
      this.#db
        .select({
          kind: ledgerEntries.kind,
          providerRef: ledgerEntries.providerRef,
          sum: sql<number>`sum(${ledgerEntries.amount})`,
        })
        .from(ledgerEntries)
        .where(sql`${ledgerEntries.createdAt} >= ${since}`)
        // By the index of when they were written: grouping by the primary key would walk the whole ledger.
        .groupBy(sql`+${ledgerEntries.kind}`, sql`+${ledgerEntries.providerRef}`)
        .having(sql`sum(${ledgerEntries.amount}) <> 0`)
        .limit(limit)
    );
  }
}
