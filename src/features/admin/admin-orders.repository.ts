import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { AdminOrdersQuery } from "../../contract/admin/orders.ts";
import { idSchema } from "../../contract/common.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { disputes, ledgerEntries, orders, refundRequests, refunds } from "../payments/payments.table.ts";
import { profiles, users } from "../users/users.table.ts";

const sorts: Record<AdminOrdersQuery["sort"], Sort> = {
  newest: { by: orders.createdAt, direction: "descending" },
  oldest: { by: orders.createdAt, direction: "ascending" },
};

/** Orders of everybody, with who bought and what happened to the money. */
export class AdminOrdersRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(
    { sort, ...filter }: Pick<AdminOrdersQuery, "q" | "status" | "task" | "sort">,
    limit: number,
    after: Position | null,
  ) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: orders.id }, after);
    return this.#orders()
      .where(and(...this.#conditionsOf(filter), isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  async find(id: string) {
    return this.#orders().where(eq(orders.id, id)).get();
  }

  /** Everything that hangs on the order, each the oldest first. */
  async findHistory(orderId: string) {
    const person = { id: users.id, email: users.email, displayName: profiles.displayName };
    const [paidBack, disputed, ledger] = await Promise.all([
      this.#db
        .select({ refund: refunds, requestedBy: person })
        .from(refunds)
        .leftJoin(users, eq(users.id, refunds.requestedBy))
        .leftJoin(profiles, eq(profiles.userId, refunds.requestedBy))
        .where(eq(refunds.orderId, orderId))
        .orderBy(asc(refunds.createdAt), asc(refunds.id)),
      this.#db
        .select()
        .from(disputes)
        .where(eq(disputes.orderId, orderId))
        .orderBy(asc(disputes.createdAt), asc(disputes.providerRef)),
      this.#db
        .select()
        .from(ledgerEntries)
        .where(eq(ledgerEntries.orderId, orderId))
        .orderBy(
          asc(ledgerEntries.createdAt),
          // As they were written.
          sql`rowid`,
        ),
    ]);
    return { refunds: paidBack, disputes: disputed, ledger };
  }

  #orders() {
    return this.#db
      .select({
        order: orders,
        buyer: { id: users.id, email: users.email, displayName: profiles.displayName },
        request: refundRequests,
      })
      .from(orders)
      .innerJoin(users, eq(users.id, orders.userId))
      .innerJoin(profiles, eq(profiles.userId, orders.userId))
      .leftJoin(refundRequests, eq(refundRequests.orderId, orders.id));
  }

  #conditionsOf({ q, status, task }: Pick<AdminOrdersQuery, "q" | "status" | "task">): (SQL | undefined)[] {
    return [
      status === undefined ? undefined : eq(orders.status, status),
      task === undefined ? undefined : this.#isWaitingFor(task),
      q === undefined || q === "" ? undefined : isAbout(q),
    ];
  }

  /** Little waits at a time, so these begin at what waits, not at the orders. */
  #isWaitingFor(task: NonNullable<AdminOrdersQuery["task"]>): SQL {
    if (task === "review") return eq(orders.status, "review");
    if (task === "dispute") return eq(orders.status, "disputed");
    const waiting = this.#db
      .select({ orderId: refundRequests.orderId })
      .from(refundRequests)
      .where(eq(refundRequests.status, "waiting"));
    return sql`${orders.id} IN ${waiting}`;
  }
}

/** An id names one order; other words are looked for, whatever their letters. */
function isAbout(q: string): SQL | undefined {
  const words = q.toLowerCase();
  if (idSchema.safeParse(q).success) return eq(orders.id, words);
  return or(sql`instr(${users.email}, ${words}) > 0`, sql`instr(lower(${orders.title}), ${words}) > 0`);
}

export type AdminOrderRow = NonNullable<Awaited<ReturnType<AdminOrdersRepository["find"]>>>;
export type OrderHistory = Awaited<ReturnType<AdminOrdersRepository["findHistory"]>>;
