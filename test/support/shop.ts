import { env } from "cloudflare:workers";
import { coupons, plans, taxRates } from "../../src/features/payments/payments.table.ts";
import { databaseOf } from "../../src/platform/db/client.ts";
import { newId } from "../../src/platform/ids.ts";

/** A plan, written straight into its table. */
export async function makePlan(plan: Partial<typeof plans.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const row = {
    id,
    name: "Monthly",
    interval: "month" as const,
    priceAmount: 999,
    priceCurrency: "EUR" as const,
  };
  await databaseOf(env.DB)
    .insert(plans)
    .values({ ...row, ...plan });
  return id;
}

/** A coupon, written straight into its table; 20 percent when nothing is said. */
export async function makeCoupon(coupon: Partial<typeof coupons.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const code = `TEST-${id.slice(-12).toUpperCase()}`;
  const row = { id, code, kind: "percent" as const, value: 20, createdAt: Date.now() };
  await databaseOf(env.DB)
    .insert(coupons)
    .values({ ...row, ...coupon });
  return coupon.code ?? code;
}

/** The rate of a country, whatever it was before. */
export async function setTaxRate(country: string, name: string, basisPoints: number): Promise<void> {
  await databaseOf(env.DB)
    .insert(taxRates)
    .values({ country, name, basisPoints })
    .onConflictDoUpdate({ target: taxRates.country, set: { name, basisPoints } });
}
