import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { payAt, turnKnob } from "../../../test/support/outside-payments.ts";
import { ledgerOf } from "../../../test/support/ledger.ts";
import {
  bought,
  checkedOut,
  checkOut,
  everythingDone,
  orderOf,
  tellAll,
} from "../../../test/support/purchases.ts";
import { makeCoupon, makePlan } from "../../../test/support/shop.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import type { Quote } from "../../contract/payments/checkout.ts";
import type { MySubscription, Plan } from "../../contract/payments/subscription.ts";

const DAY_MS = 24 * 60 * 60_000;
const price = { amount: 4999, currency: "EUR" } as const;

async function mine(token: string): Promise<MySubscription["subscription"]> {
  const answer = await api("GET", "/api/v1/my/subscription", { token });
  return (await answer.json<MySubscription>()).subscription;
}

async function subscriptionRef(orderId: string): Promise<string> {
  const row = await env.DB.prepare("SELECT provider_ref AS ref FROM subscriptions WHERE order_id = ?")
    .bind(orderId)
    .first<{ ref: string }>();
  return row?.ref ?? "";
}

async function subscribed(plan: Parameters<typeof makePlan>[0] = {}) {
  const [planId, course, buyer] = await Promise.all([
    makePlan(plan),
    makeCourse({ price }),
    signUp({ complete: true }),
  ]);
  const order = await bought(buyer.token, { planId });
  return { planId, course, ...buyer, ...order, ref: await subscriptionRef(order.orderId) };
}

/** The next period begins at the provider, which tells us. */
async function advance(ref: string, outcome: "paid" | "failed" = "paid"): Promise<void> {
  await turnKnob("stripe", `subscriptions/${ref}/advance`, { outcome });
  await tellAll("stripe", ref);
  await everythingDone();
}

async function setEnding(token: string, isEnding: boolean): Promise<Response> {
  return api("POST", "/api/v1/my/subscription/cancel", { token, body: { isEnding } });
}

async function isOpen(userId: string, courseId: string, inMs = 0): Promise<boolean> {
  const clock = new TestClock();
  clock.advance(inMs);
  return withServices(({ access }) => access.isEntitled(userId, courseId), clock);
}

describe("a plan", () => {
  it("is on a public list, the cheapest first", async () => {
    const planId = await makePlan({ name: "Yearly", interval: "year", priceAmount: 1, trialDays: 7 });
    await makePlan({ priceAmount: 2, retiredAt: Date.now() });
    const { items } = await (await api("GET", "/api/v1/plans")).json<{ items: Plan[] }>();
    const price = { amount: 1, currency: "EUR" };
    expect(items[0]).toEqual({ id: planId, name: "Yearly", interval: "year", price, trialDays: 7 });
    expect(items.some(({ price: { amount } }) => amount === 2)).toBe(false);
  });

  it("is bought where subscriptions are offered only, and without a code", async () => {
    const planId = await makePlan();
    const { token } = await signUp({ complete: true });
    expect((await checkOut(token, { planId, provider: "razorpay" })).status).toBe(400);
    const couponCode = await makeCoupon();
    expect((await problemOf(await checkOut(token, { planId, couponCode }))).code).toBe("coupon_refused");
    const quote = await (
      await api("POST", "/api/v1/payments/quote", { token, body: { planId } })
    ).json<Quote>();
    expect(quote).toMatchObject({ interval: "month", providers: ["stripe"], isOwned: false });
  });
});

describe("a subscription", () => {
  it("opens every course, is renewed, and ends with the period after it was cancelled", async () => {
    const { course, token, id, orderId, ref } = await subscribed();
    expect(await mine(token)).toMatchObject({ status: "active", isEnding: false, provider: "stripe" });
    expect(await isOpen(id, course.id)).toBe(true);
    expect(await isOpen(id, course.id, 40 * DAY_MS)).toBe(false);
    await advance(ref);
    expect(await isOpen(id, course.id, 40 * DAY_MS)).toBe(true);
    const payments = (await ledgerOf(orderId)).filter(
      ({ kind, account }) => kind === "payment" && account === "provider",
    );
    expect(payments.map(({ amount }) => amount)).toEqual([999, 999]);
    expect((await orderOf(token, orderId)).invoices).toHaveLength(2);
    const ending = await (await setEnding(token, true)).json<MySubscription>();
    expect(ending.subscription).toMatchObject({ status: "active", isEnding: true });
    expect(await isOpen(id, course.id)).toBe(true);
    await advance(ref);
    expect(await mine(token)).toMatchObject({ status: "ended" });
    expect(await isOpen(id, course.id)).toBe(false);
  });

  it("that was cancelled goes on after all", async () => {
    const { token } = await subscribed();
    await setEnding(token, true);
    const goesOn = await (await setEnding(token, false)).json<MySubscription>();
    expect(goesOn.subscription).toMatchObject({ isEnding: false });
  });

  it("stays open for seven days when a payment fails, from the first failure on, and tells so once", async () => {
    const { course, token, id, ref } = await subscribed();
    await advance(ref, "failed");
    const first = await mine(token);
    expect(first).toMatchObject({ status: "past_due" });
    await advance(ref, "failed");
    expect((await mine(token))?.graceEndsAt).toBe(first?.graceEndsAt);
    expect(await isOpen(id, course.id, 6 * DAY_MS)).toBe(true);
    expect(await isOpen(id, course.id, 8 * DAY_MS)).toBe(false);
    const told = await api("GET", "/api/v1/notifications", { token });
    const { items } = await told.json<{ items: { type: string }[] }>();
    expect(items.filter(({ type }) => type === "payment_failed")).toHaveLength(1);
    await advance(ref);
    expect(await mine(token)).toMatchObject({ status: "active", graceEndsAt: null });
    expect(await isOpen(id, course.id, 8 * DAY_MS)).toBe(true);
  });

  it("begins with a trial once: nothing is paid for it, and the next one has none", async () => {
    const { planId, course, token, id, orderId, ref } = await subscribed({ trialDays: 7 });
    expect(await mine(token)).toMatchObject({ status: "trialing" });
    expect(await isOpen(id, course.id)).toBe(true);
    expect(await ledgerOf(orderId)).toEqual([]);
    await setEnding(token, true);
    await advance(ref);
    expect(await mine(token)).toMatchObject({ status: "ended" });
    const quote = await api("POST", "/api/v1/payments/quote", { token, body: { planId } });
    expect(await quote.json()).toMatchObject({ trialDays: 0 });
  });

  it("is one: a second cannot be bought while it runs", async () => {
    const { planId, token } = await subscribed();
    const again = await checkOut(token, { planId });
    expect([again.status, (await problemOf(again)).code]).toEqual([409, "already_owned"]);
  });

  it("has a page of the provider for cards and receipts, for who has had one", async () => {
    const { token } = await subscribed();
    const answer = await api("POST", "/api/v1/payments/portal", { token });
    const { url } = await answer.json<{ url: string }>();
    expect(url).toMatch(/^https:\/\/stripe\.test\//);
    const { token: other } = await signUp();
    expect((await api("POST", "/api/v1/payments/portal", { token: other })).status).toBe(404);
    expect((await setEnding(other, true)).status).toBe(404);
  });

  it("of which nothing was heard is asked after", async () => {
    const { token, ref } = await subscribed();
    await turnKnob("stripe", `subscriptions/${ref}/advance`, { outcome: "paid" });
    const before = await mine(token);
    const clock = new TestClock();
    clock.advance(32 * DAY_MS);
    await withServices(({ subscriptionSettlement }) => subscriptionSettlement.sweep(), clock);
    expect((await mine(token))?.periodEndsAt).not.toBe(before?.periodEndsAt);
  });

  it("ends with the account of who leaves", async () => {
    const { id, token } = await subscribed();
    await withServices(({ subscriptions }) => subscriptions.letAllEnd(id));
    expect(await mine(token)).toMatchObject({ status: "active", isEnding: true });
    await withServices(({ subscriptions }) => subscriptions.endAll(id));
    expect(await mine(token)).toMatchObject({ status: "ended" });
  });

  it("closes with its money: paid back, nothing of it stays open and nothing is renewed", async () => {
    const { course, id, token, orderId } = await subscribed({ interval: "year" });
    await withServices(({ refunds }) =>
      refunds.pay(
        { orderId, refundId: orderId, amount: undefined, reason: "A stolen card", requestedBy: null },
        () => [],
      ),
    );
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({ status: "refunded" });
    expect(await mine(token)).toMatchObject({ status: "ended" });
    expect(await isOpen(id, course.id)).toBe(false);
  });

  it("opens nothing when its payment is held for a person, and ends", async () => {
    const [planId, course, { id, token }] = await Promise.all([
      makePlan(),
      makeCourse({ price }),
      signUp({ complete: true }),
    ]);
    const { orderId, url } = await checkedOut(token, { planId });
    await env.DB.prepare("UPDATE orders SET price_amount = 5, total_amount = 5 WHERE id = ?")
      .bind(orderId)
      .run();
    await payAt(url);
    await tellAll("stripe", orderId);
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({ status: "review" });
    expect(await isOpen(id, course.id)).toBe(false);
    expect(await ledgerOf(orderId)).toEqual([]);
    expect(await mine(token)).toMatchObject({ status: "ended" });
    await withServices(({ refunds }) =>
      refunds.pay(
        { orderId, refundId: orderId, amount: undefined, reason: "Not what was asked", requestedBy: null },
        () => [],
      ),
    );
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({ status: "refunded", refunded: { amount: 999 } });
  });

  it("is one, also when two were begun and both paid: the second ends at once and is paid back", async () => {
    const [monthly, yearly, { id, token }] = await Promise.all([
      makePlan(),
      makePlan({ interval: "year", priceAmount: 9900 }),
      signUp({ complete: true }),
    ]);
    const first = await checkedOut(token, { planId: monthly });
    const second = await checkedOut(token, { planId: yearly });
    await payAt(first.url);
    await tellAll("stripe", first.orderId);
    await everythingDone();
    await payAt(second.url);
    await tellAll("stripe", second.orderId);
    await everythingDone();
    expect(await orderOf(token, second.orderId)).toMatchObject({ status: "refunded" });
    expect(await mine(token)).toMatchObject({ status: "active", plan: { id: monthly } });
    const course = await makeCourse({ price });
    expect(await isOpen(id, course.id, 300 * DAY_MS)).toBe(false);
  });
});
