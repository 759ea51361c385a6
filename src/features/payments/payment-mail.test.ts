import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { TestPerson } from "../../../test/support/api.ts";
import { paidOrder } from "../../../test/support/books.ts";
import { mailTo } from "../../../test/support/outside-people.ts";
import { makePlan } from "../../../test/support/shop.ts";
import { withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import { databaseOf } from "../../platform/db/client.ts";
import { newId } from "../../platform/ids.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { PaymentMailService } from "./payment-mail.service.ts";
import { subscriptions } from "./payments.table.ts";

/** What the person finds in the mail after the work: the mail of their sign-up may come as late. */
async function mailsAfter(person: TestPerson, work: (mail: PaymentMailService) => Promise<Effects>) {
  await withServices(async ({ paymentMail }) => (await work(paymentMail)).outside?.());
  return (await mailTo(person.email)).filter(({ subject }) => !/confirms your e-mail/.test(subject));
}

async function subscribed(person: TestPerson, status: "past_due" | "active"): Promise<string> {
  const planId = await makePlan({ name: "Every month" });
  const order = await paidOrder({ userId: person.id, courseId: null, instructorId: null, planId });
  const now = Date.now();
  const id = newId();
  await databaseOf(env.DB)
    .insert(subscriptions)
    .values({
      id,
      userId: person.id,
      planId,
      orderId: order.id,
      provider: "stripe",
      providerRef: `sub_${id}`,
      status,
      periodEndsAt: now,
      createdAt: now,
      updatedAt: now,
    });
  return id;
}

describe("PaymentMailService", () => {
  it("sends a receipt with what was bought, the total, the tax and the way to the order", async () => {
    const person = await verifiedPerson();
    const tax = { taxAmount: 347, taxName: "VAT", taxBasisPoints: 2100 };
    const { id } = await paidOrder({ userId: person.id, ...tax });
    const [mail] = await mailsAfter(person, (service) => service.orderPaid(id, newId()));
    expect(mail?.subject).toBe("Your receipt: Small talk that works");
    expect(mail?.text).toContain("Total: USD 19.99");
    expect(mail?.text).toContain("Tax in it: USD 3.47 (VAT 21%)");
    expect(mail?.links).toContain(`http://parley.test/orders/${id}`);
  });

  it("sends no receipt for what nobody has paid for yet", async () => {
    const person = await verifiedPerson();
    const { id } = await paidOrder({ userId: person.id, paidAmount: 0 });
    expect(await mailsAfter(person, (service) => service.orderPaid(id, newId()))).toEqual([]);
    expect(await mailsAfter(person, (service) => service.orderPaid(newId(), newId()))).toEqual([]);
  });

  it("says how much comes back", async () => {
    const person = await verifiedPerson();
    const { id } = await paidOrder({ userId: person.id });
    const [mail] = await mailsAfter(person, (service) => service.orderRefunded(id, 500, newId()));
    expect(mail?.subject).toBe("USD 5.00 comes back to you");
  });

  it("says until when a plan stays open, while its payment is due", async () => {
    const person = await verifiedPerson();
    const id = await subscribed(person, "past_due");
    const until = Date.UTC(2026, 10, 30, 12);
    const [mail] = await mailsAfter(person, (service) => service.paymentFailed(id, until, newId()));
    expect(mail?.text).toContain("Every month. All courses stay open for you until November 30, 2026.");
    expect(mail?.links).toContain("http://parley.test/settings/subscription");
  });

  it("says nothing of a payment that came after all", async () => {
    const person = await verifiedPerson();
    const id = await subscribed(person, "active");
    expect(await mailsAfter(person, (service) => service.paymentFailed(id, 0, newId()))).toEqual([]);
  });
});
