import { coupons, plans, taxRates } from "../../src/features/payments/payments.table.ts";
import type { Database } from "../../src/platform/db/client.ts";

export const demoPlans = [
  {
    id: "01939000-0000-7000-8e01-000000000000",
    name: "All courses, month by month",
    interval: "month",
    priceAmount: 900,
    priceCurrency: "USD",
    trialDays: 7,
  },
  {
    id: "01939000-0000-7000-8e02-000000000000",
    name: "All courses, a whole year",
    interval: "year",
    priceAmount: 7900,
    priceCurrency: "USD",
    trialDays: 7,
  },
] as const;

/** Takes a fifth off somebody's first purchase. */
export const demoCoupon = { id: "01939000-0000-7000-8f01-000000000000", code: "WELCOME20" } as const;

/** Where the demo learners live, and some more; by the hundredth of a percent. */
const rates = [
  { country: "BR", name: "ISS", basisPoints: 500 },
  { country: "DE", name: "MwSt.", basisPoints: 1900 },
  { country: "ES", name: "IVA", basisPoints: 2100 },
  { country: "GB", name: "VAT", basisPoints: 2000 },
  { country: "IN", name: "GST", basisPoints: 1800 },
  { country: "JP", name: "JCT", basisPoints: 1000 },
  { country: "MX", name: "IVA", basisPoints: 1600 },
] as const;

/** Adds plans, rates of tax and a code to try, as far as they are missing. */
export async function addSelling(db: Database, now: number): Promise<void> {
  const first = db.insert(coupons).values({
    ...demoCoupon,
    kind: "percent",
    value: 20,
    isFirstPurchaseOnly: true,
    createdAt: now,
  });
  await db.batch([
    first.onConflictDoNothing(),
    db
      .insert(plans)
      .values([...demoPlans])
      .onConflictDoNothing(),
    db
      .insert(taxRates)
      .values([...rates])
      .onConflictDoNothing(),
  ]);
}
