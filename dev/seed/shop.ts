import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { demoCoupon, demoPlans } from "./demo-shop.ts";
import { coupons, plans, taxRates } from "../../src/features/payments/payments.table.ts";
import type { Database } from "../../src/platform/db/client.ts";
import { root } from "../../scripts/local/root.ts";

const demoCoupons: Omit<typeof coupons.$inferInsert, "createdAt">[] = [
  {
    ...demoCoupon,
    kind: "percent",
    value: 20,
    isFirstPurchaseOnly: true,
  },
  {
    id: "01939000-0000-7000-8e02-000000000002",
    code: "FIVEOFF",
    kind: "amount",
    value: 500,
    currency: "USD",
    maxUses: 100,
  },
];

/** Plans, coupons and, where there are none, rates of tax. What is there stays as it has become. */
export async function addShop(db: Database, now: number): Promise<void> {
  const rates = await db.$count(taxRates);
  await db.batch([
    db
      .insert(plans)
      .values([...demoPlans])
      .onConflictDoNothing(),
    db
      .insert(coupons)
      .values(demoCoupons.map((coupon) => ({ ...coupon, createdAt: now })))
      .onConflictDoNothing(),
    ...(rates > 0 ? [] : [db.run(await readFile(join(root, "infra/payments/tax-rates.sql"), "utf8"))]),
  ]);
}
