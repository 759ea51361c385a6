import { and, desc, eq, lt } from "drizzle-orm";
import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { subscriptions } from "./payments.table.ts";

export type SubscriptionRow = typeof subscriptions.$inferSelect;

/** Who pays for a plan, as the provider has it. */
export class SubscriptionsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findByRef(
    provider: PaymentProviderName,
    providerRef: string,
  ): Promise<SubscriptionRow | undefined> {
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

  /** Past due, with a grace that is over. */
  async listOutOfGrace(now: number, limit: number): Promise<SubscriptionRow[]> {
    return this.#db
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.status, "past_due"), lt(subscriptions.graceEndsAt, now)))
      .limit(limit);
  }

  put(row: SubscriptionRow): Statement {
    const { status, isEnding, periodEndsAt, graceEndsAt, updatedAt } = row;
    return this.#db
      .insert(subscriptions)
      .values(row)
      .onConflictDoUpdate({
        target: [subscriptions.provider, subscriptions.providerRef],
        set: { status, isEnding, periodEndsAt, graceEndsAt, updatedAt },
      });
  }
}
