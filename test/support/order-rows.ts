import { env } from "cloudflare:workers";
import { orders, refundRequests } from "../../src/features/payments/payments.table.ts";
import { databaseOf } from "../../src/platform/db/client.ts";
import { newId } from "../../src/platform/ids.ts";
import { makeCourse } from "./courses.ts";

type OrderRow = typeof orders.$inferSelect;

/** An order of a course that was paid with 20 USD, of which 3.47 are tax, written straight into its table. */
export async function orderRow(overrides: Partial<OrderRow> & { userId: string }): Promise<OrderRow> {
  const courseId = overrides.courseId ?? (await makeCourse()).id;
  const now = Date.now();
  const row = {
    id: newId(),
    courseId,
    title: "Small talk that works",
    status: "paid" as const,
    currency: "USD" as const,
    priceAmount: 2000,
    totalAmount: 2000,
    taxAmount: 347,
    taxCountry: "ES",
    taxName: "VAT",
    taxBasisPoints: 2100,
    provider: "stripe" as const,
    checkoutRef: `cs_${newId()}`,
    paymentRef: `pi_${newId()}`,
    paidAmount: 2000,
    createdAt: now,
    expiresAt: now + 1,
    paidAt: now,
    ...overrides,
  };
  const [made] = await databaseOf(env.DB).insert(orders).values(row).returning();
  if (made === undefined) throw new Error("The order was not written");
  return made;
}

/** What its buyer asks for and a person decides. */
export async function refundRequestRow({ id: orderId, userId }: OrderRow): Promise<void> {
  const row = { orderId, userId, reason: "It was not for me", createdAt: Date.now() };
  await databaseOf(env.DB).insert(refundRequests).values(row);
}
