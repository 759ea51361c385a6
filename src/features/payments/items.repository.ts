import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { plans, providerCustomers, taxRates } from "./payments.table.ts";
import type { PaymentProviderName } from "../../contract/payments/checkout.ts";

export type PlanRow = typeof plans.$inferSelect;
export type TaxRateRow = typeof taxRates.$inferSelect;

/** What prices are made of: plans, rates of tax, and who a buyer is at a provider. */
export class ItemsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** On offer or not. */
  async findPlan(id: string): Promise<PlanRow | undefined> {
    return this.#db.select().from(plans).where(eq(plans.id, id)).get();
  }

  /** On offer, the cheapest first. */
  async listPlans(): Promise<PlanRow[]> {
    return this.#db.select().from(plans).where(isNull(plans.retiredAt)).orderBy(asc(plans.priceAmount));
  }

  async findTaxRate(country: string): Promise<TaxRateRow | undefined> {
    return this.#db.select().from(taxRates).where(eq(taxRates.country, country)).get();
  }

  async findCustomer(userId: string, provider: PaymentProviderName): Promise<string | null> {
    const row = await this.#db
      .select({ customerRef: providerCustomers.customerRef })
      .from(providerCustomers)
      .where(and(eq(providerCustomers.userId, userId), eq(providerCustomers.provider, provider)))
      .get();
    return row?.customerRef ?? null;
  }

  /** The last one that the provider gave. */
  putCustomer(row: typeof providerCustomers.$inferInsert): Statement {
    const { customerRef } = row;
    return this.#db
      .insert(providerCustomers)
      .values(row)
      .onConflictDoUpdate({
        target: [providerCustomers.userId, providerCustomers.provider],
        set: { customerRef },
      });
  }
}
