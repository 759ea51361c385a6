import { env } from "cloudflare:workers";
import { orders } from "../../src/features/payments/payments.table.ts";
import { type InvoiceFacts, InvoicesRepository } from "../../src/features/payments/invoices.repository.ts";
import { databaseOf } from "../../src/platform/db/client.ts";
import { newId } from "../../src/platform/ids.ts";
import { makeCourse, type TestCourse } from "./courses.ts";
import { learner } from "./learners.ts";

export type OrderRow = typeof orders.$inferSelect;

/** An order that was paid, written straight into its table; 19.99 USD without tax for a new course unless told otherwise. */
export async function paidOrder(
  plan: Partial<typeof orders.$inferInsert> & { course?: TestCourse } = {},
): Promise<OrderRow> {
  const { course = await makeCourse({ price: { amount: 1999, currency: "USD" } }), ...changes } = plan;
  const now = Date.now();
  const price = changes.priceAmount ?? 1999;
  const total = price - (changes.discountAmount ?? 0);
  const row = {
    id: newId(),
    userId: changes.userId ?? (await learner()).id,
    courseId: course.id,
    title: "Small talk that works",
    instructorId: course.instructorId,
    status: "paid" as const,
    currency: "USD" as const,
    priceAmount: price,
    totalAmount: total,
    taxAmount: 0,
    paidAmount: total,
    createdAt: now,
    paidAt: now,
    expiresAt: now + 3_600_000,
    ...changes,
  };
  return databaseOf(env.DB).insert(orders).values(row).returning().get();
}

/** As `paidOrder`, with its invoice. */
export async function invoiced({
  buyerName = "Zoë Dvořáková",
  ...plan
}: Parameters<typeof paidOrder>[0] & { buyerName?: string } = {}): Promise<OrderRow> {
  const order = await paidOrder(plan);
  const { id: orderId, totalAmount: amount, taxAmount } = order;
  await issue({ kind: "invoice", orderId, amount, taxAmount, buyerName });
  return order;
}

/** Issues a document on 5 November 2026. */
export async function issue(facts: Omit<InvoiceFacts, "now" | "providerRef">): Promise<void> {
  const db = databaseOf(env.DB);
  const document = { ...facts, providerRef: `ref_${facts.orderId}`, now: Date.UTC(2026, 10, 5) };
  await db.batch([new InvoicesRepository(db).issue(document)]);
}
