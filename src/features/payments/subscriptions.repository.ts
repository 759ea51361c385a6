import { and, asc, desc, eq, lt, ne, sql } from "drizzle-orm";
import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { Database } from "../../platform/db/client.ts";
import { type Guarded, mustChangeOne, type Statement } from "../../platform/db/guarded-batch.ts";
import { subscriptions } from "./payments.table.ts";

export type SubscriptionRow = typeof subscriptions.$inferSelect;

/** Who pays for a plan, as the provider has it. */
export class SubscriptionsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findByRef(provider: PaymentProviderName, providerRef: string): Promise<SubscriptionRow | undefined> {
    return this.#db
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.provider, provider), eq(subscriptions.providerRef, providerRef)))
      .get();
  }

  /** The one that began last. */
  async findLatest(userId: string): Promise<SubscriptionRow | undefined> {
    return this.#db
      .select()
      .from(subscriptions)
      .where(eq(subscriptions.userId, userId))
      .orderBy(desc(subscriptions.createdAt))
      .limit(1)
      .get();
  }

  async findByOrder(orderId: string): Promise<SubscriptionRow | undefined> {
    return this.#db.select().from(subscriptions).where(eq(subscriptions.orderId, orderId)).get();
  }

  /** Whether the person has or had one: then there is no other trial. */
  async hasAny(userId: string): Promise<boolean> {
    return (await this.findLatest(userId)) !== undefined;
  }

  /** Not ended. */
  async listLive(userId: string): Promise<SubscriptionRow[]> {
    return this.#db
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.userId, userId), ne(subscriptions.status, "ended")))
      .orderBy(asc(subscriptions.createdAt), asc(subscriptions.id));
  }

  async find(id: string): Promise<SubscriptionRow | undefined> {
    return this.#db.select().from(subscriptions).where(eq(subscriptions.id, id)).get();
  }

  /** Those whose period was over before then, and that nobody has looked at since; the longest first. */
  async listSilent(before: number, limit: number): Promise<SubscriptionRow[]> {
    return this.#db
      .select()
      .from(subscriptions)
      .where(
        and(
          sql`${subscriptions.status} <> 'ended'`,
          lt(subscriptions.periodEndsAt, before),
          lt(subscriptions.updatedAt, before),
        ),
      )
      .orderBy(asc(subscriptions.updatedAt))
      .limit(limit);
  }

  /** The second one of an order breaks the batch. */
  insert(row: SubscriptionRow): Statement {
    return this.#db.insert(subscriptions).values(row);
  }

  /** Changes it, unless somebody has since `before` was read. */
  change(
    before: Pick<SubscriptionRow, "id" | "version">,
    state: Pick<SubscriptionRow, "status" | "isEnding" | "periodEndsAt" | "graceEndsAt" | "updatedAt">,
  ): Guarded {
    const { id, version } = before;
    return mustChangeOne(
      this.#db
        .update(subscriptions)
        .set({ ...state, version: version + 1 })
        .where(and(eq(subscriptions.id, id), eq(subscriptions.version, version))),
    );
  }
}
