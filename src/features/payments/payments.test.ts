import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { cards, payAt, turnKnob, webhooksAbout } from "../../../test/support/outside-payments.ts";
import { ledgerOf } from "../../../test/support/ledger.ts";
import {
  checkedOut,
  checkOut,
  everythingDone,
  orderOf,
  refsOf,
  tell,
  tellAll,
  untilOrder,
  lessonStatus,
} from "../../../test/support/purchases.ts";
import { makeCoupon, setTaxRate } from "../../../test/support/shop.ts";
import type { Checkout, Quote } from "../../contract/payments/checkout.ts";
import { paymentProviders } from "../../contract/payments/checkout.ts";
import { newId } from "../../platform/ids.ts";

const price = { amount: 4999, currency: "EUR" } as const;

async function scene() {
  const [course, buyer] = await Promise.all([makeCourse({ price }), signUp({ complete: true })]);
  return { course, ...buyer };
}

async function quoteOf(token: string, body: object): Promise<Response> {
  return api("POST", "/api/v1/payments/quote", { token, body });
}

describe("buying a course", () => {
  it.each(paymentProviders)(
    "through %s opens it when the provider has told us, not before",
    async (provider) => {
      const { course, token } = await scene();
      expect(await lessonStatus(token, course)).toBe(402);
      const { orderId, url } = await checkedOut(token, { courseId: course.id, provider });
      await payAt(url);
      expect(await orderOf(token, orderId)).toMatchObject({ status: "pending", checkoutUrl: url });
      expect(await lessonStatus(token, course)).toBe(402);
      await tellAll(provider, orderId);
      const order = await untilOrder(token, orderId, "paid");
      expect(order).toMatchObject({ total: price, provider, refund: "at_once", checkoutUrl: null });
      expect(order.invoices).toMatchObject([{ kind: "invoice" }]);
      await everythingDone();
      expect(await lessonStatus(token, course)).toBe(200);
      const entries = await ledgerOf(orderId);
      expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
      expect(entries.find(({ account }) => account === "instructor")?.amount).toBe(-Math.floor(4999 * 0.7));
    },
  );

  it("enrols the buyer and tells them", async () => {
    const { course, token } = await scene();
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    await payAt(url);
    await tellAll("stripe", orderId);
    await everythingDone();
    const mine = await api("GET", "/api/v1/my/courses", { token });
    expect(await mine.json()).toMatchObject({ items: [{ course: { id: course.id }, isOpen: true }] });
    const told = await api("GET", "/api/v1/notifications", { token });
    const { items } = await told.json<{ items: { type: string }[] }>();
    expect(items.filter(({ type }) => type === "order_paid")).toHaveLength(1);
  });

  it("stays payable after a card was declined, and is paid by the next one", async () => {
    const { course, token } = await scene();
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    expect(await payAt(url, cards.declined)).toBeNull();
    await tellAll("stripe", orderId);
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({ status: "pending", checkoutUrl: url });
    await payAt(url);
    await tellAll("stripe", orderId);
    await untilOrder(token, orderId, "paid");
  });

  it("is nothing for who has it, for its own instructor, or when it is not on sale", async () => {
    const { course, token } = await scene();
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    await payAt(url);
    await tellAll("stripe", orderId);
    await everythingDone();
    const again = await checkOut(token, { courseId: course.id });
    expect([again.status, (await problemOf(again)).code]).toEqual([409, "already_owned"]);
    const mine = await makeCourse({ price, instructorId: (await signUp()).id });
    await env.DB.prepare(
      "UPDATE courses SET instructor_id = (SELECT user_id FROM orders WHERE id = ?) WHERE id = ?",
    )
      .bind(orderId, mine.id)
      .run();
    expect((await problemOf(await checkOut(token, { courseId: mine.id }))).code).toBe("own_course");
    for (const other of [await makeCourse({ price, status: "draft" }), await makeCourse()]) {
      expect((await checkOut(token, { courseId: other.id })).status).toBe(404);
    }
  });

  it("believes no price, currency or provider that a client makes up", async () => {
    const { course, token } = await scene();
    for (const more of [{ price: 1 }, { currency: "INR" }, { amount: 1 }, { total: 0 }]) {
      const body = { courseId: course.id, ...more };
      expect((await api("POST", "/api/v1/payments/create-checkout-session", { token, body })).status).toBe(
        400,
      );
    }
    const both = { courseId: course.id, planId: newId() };
    expect((await checkOut(token, both)).status).toBe(400);
  });

  it("is held for a person when the provider took another sum, and opens nothing", async () => {
    const { course, token } = await scene();
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    await env.DB.prepare("UPDATE orders SET price_amount = 9999, total_amount = 9999 WHERE id = ?")
      .bind(orderId)
      .run();
    await payAt(url);
    await tellAll("stripe", orderId);
    await untilOrder(token, orderId, "review");
    await everythingDone();
    expect(await lessonStatus(token, course)).toBe(402);
    expect(await ledgerOf(orderId)).toEqual([]);
  });

  it("goes back by itself when the course was taken back meanwhile", async () => {
    const { course, token } = await scene();
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    await env.DB.prepare("UPDATE courses SET status = 'draft' WHERE id = ?").bind(course.id).run();
    await payAt(url);
    await tellAll("stripe", orderId);
    await untilOrder(token, orderId, "refunded");
  });

  it("opens a course that was archived meanwhile", async () => {
    const { course, token } = await scene();
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    await env.DB.prepare("UPDATE courses SET status = 'archived' WHERE id = ?").bind(course.id).run();
    await payAt(url);
    await tellAll("stripe", orderId);
    await everythingDone();
    expect(await lessonStatus(token, course)).toBe(200);
  });
});

describe("an order", () => {
  it("goes on when the same thing is wanted again, and a new one begins at another price", async () => {
    const { course, token } = await scene();
    const first = await checkedOut(token, { courseId: course.id });
    expect(await checkedOut(token, { courseId: course.id })).toEqual(first);
    const couponCode = await makeCoupon({ value: 50 });
    const cheaper = await checkedOut(token, { courseId: course.id, couponCode });
    expect(cheaper.orderId).not.toBe(first.orderId);
    expect(await orderOf(token, first.orderId)).toMatchObject({ status: "expired", checkoutUrl: null });
  });

  it("is one, however many requests want it at once", async () => {
    const { course, token } = await scene();
    const tries = Array.from({ length: 8 }, () => checkedOut(token, { courseId: course.id }, newId()));
    expect(new Set((await Promise.all(tries)).map(({ orderId }) => orderId)).size).toBe(1);
  });

  it("that was given up and is paid after all counts; what is paid twice goes back by itself", async () => {
    const { course, token } = await scene();
    const first = await checkedOut(token, { courseId: course.id });
    const second = await checkedOut(token, { courseId: course.id, provider: "razorpay" });
    await payAt(second.url);
    await tellAll("razorpay", second.orderId);
    await untilOrder(token, second.orderId, "paid");
    await payAt(first.url);
    await tellAll("stripe", first.orderId);
    await untilOrder(token, first.orderId, "refunded");
    expect(await orderOf(token, second.orderId)).toMatchObject({ status: "paid" });
    await everythingDone();
    expect(await lessonStatus(token, course)).toBe(200);
  });

  it("is nobody else's business", async () => {
    const { course, token } = await scene();
    const { orderId } = await checkedOut(token, { courseId: course.id });
    const { token: other } = await signUp();
    expect((await api("GET", `/api/v1/payments/orders/${orderId}`, { token: other })).status).toBe(404);
    const listed = await api("GET", "/api/v1/payments/orders", { token: other });
    expect(await listed.json()).toEqual({ items: [], nextCursor: null });
  });

  it("ends when its checkout is cancelled there", async () => {
    const { course, token } = await scene();
    const { orderId } = await checkedOut(token, { courseId: course.id });
    await turnKnob("stripe", `checkout/${(await refsOf(orderId)).checkoutRef}/expire`);
    await tellAll("stripe", orderId);
    await untilOrder(token, orderId, "expired");
  });
});

describe("an Idempotency-Key", () => {
  it("gets the same answer again, for the same request of the same person only", async () => {
    const { course, token } = await scene();
    const key = newId();
    const first = await checkedOut(token, { courseId: course.id }, key);
    expect(await checkedOut(token, { courseId: course.id }, key)).toEqual(first);
    const other = await checkOut(token, { courseId: course.id, provider: "paypal" }, key);
    expect([other.status, (await problemOf(other)).code]).toEqual([422, "idempotency_key_reused"]);
    const { token: stranger } = await signUp({ complete: true });
    const theirs = await checkedOut(stranger, { courseId: course.id }, key);
    expect(theirs.orderId).not.toBe(first.orderId);
  });

  it("makes one order of a double click; the second is told to wait or gets the answer of the first", async () => {
    const { course, token } = await scene();
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => checkOut(token, { courseId: course.id }, key)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    const rows = await env.DB.prepare("SELECT count(*) AS n FROM orders WHERE course_id = ?")
      .bind(course.id)
      .first("n");
    expect(rows).toBe(1);
  });

  it("is free again a minute after its request died, and goes on with the same order", async () => {
    const { course, token, id } = await scene();
    const key = newId();
    const { orderId } = await checkedOut(token, { courseId: course.id }, key);
    const died = "UPDATE idempotency_keys SET response = NULL, started_at = ? WHERE user_id = ? AND key = ?";
    await env.DB.prepare(died).bind(Date.now(), id, key).run();
    const early = await checkOut(token, { courseId: course.id }, key);
    expect([early.status, (await problemOf(early)).code]).toEqual([409, "request_in_flight"]);
    await env.DB.prepare(died)
      .bind(Date.now() - 61_000, id, key)
      .run();
    expect(await checkedOut(token, { courseId: course.id }, key)).toMatchObject({ orderId });
  });
});

describe("a quote", () => {
  it("shows the tax that is in the price, by the buyer's country or another", async () => {
    const { course, token } = await scene();
    await setTaxRate("DE", "MwSt", 1900);
    const quote = await (await quoteOf(token, { courseId: course.id, country: "DE" })).json<Quote>();
    const amount = { amount: Math.round((4999 * 19) / 119), currency: "EUR" };
    expect(quote).toMatchObject({
      price,
      total: price,
      tax: { amount, country: "DE", name: "MwSt", ratePercent: 19 },
    });
    expect(quote.providers.toSorted()).toEqual(paymentProviders.toSorted());
  });

  it("says why a code does not help, at its field", async () => {
    const { course, token } = await scene();
    const couponCode = await makeCoupon({ endsAt: Date.now() - 1 });
    for (const code of [couponCode, "UNKNOWN"]) {
      const problem = await problemOf(await quoteOf(token, { courseId: course.id, couponCode: code }));
      expect(problem).toMatchObject({ code: "coupon_refused", errors: [{ path: "couponCode" }] });
    }
  });
});

describe("a coupon", () => {
  it("takes nothing from anybody when the course then costs nothing: it is open at once", async () => {
    const { course, token } = await scene();
    const couponCode = await makeCoupon({ value: 100 });
    const answer = await (await checkOut(token, { courseId: course.id, couponCode })).json<Checkout>();
    expect(answer.url).toBeNull();
    expect(await orderOf(token, answer.orderId)).toMatchObject({
      status: "paid",
      provider: null,
      refund: null,
    });
    expect(await lessonStatus(token, course)).toBe(200);
  });

  it("with one use left is had by one of 50 buyers", async () => {
    const course = await makeCourse({ price });
    const couponCode = await makeCoupon({ maxUses: 1 });
    const buyers = await Promise.all(Array.from({ length: 50 }, () => signUp({ complete: true })));
    const answers = await Promise.all(
      buyers.map(({ token }) => checkOut(token, { courseId: course.id, couponCode })),
    );
    const codes = await Promise.all(
      answers.map(async (answer) => (answer.ok ? "had" : (await problemOf(answer)).code)),
    );
    expect(codes.toSorted()).toEqual([...Array.from({ length: 49 }, () => "coupon_refused"), "had"]);
  });

  it("for a first purchase, once each, is had once by a buyer who wants four courses at once", async () => {
    const { token } = await signUp({ complete: true });
    const couponCode = await makeCoupon({ isFirstPurchaseOnly: true, maxUsesEach: 1 });
    const courses = await Promise.all(Array.from({ length: 4 }, () => makeCourse({ price })));
    const answers = await Promise.all(courses.map(({ id }) => checkOut(token, { courseId: id, couponCode })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("that was given up with its order and used by another is not had by paying the old page", async () => {
    const { course, token } = await scene();
    const couponCode = await makeCoupon({ maxUses: 1 });
    const cheap = await checkedOut(token, { courseId: course.id, couponCode });
    await checkedOut(token, { courseId: course.id });
    const other = await signUp({ complete: true });
    await checkedOut(other.token, { courseId: course.id, couponCode });
    await payAt(cheap.url);
    await tellAll("stripe", cheap.orderId);
    await untilOrder(token, cheap.orderId, "review");
    expect(await lessonStatus(token, course)).toBe(402);
  });

  it("that was given up with its order counts when the old page is paid after all", async () => {
    const { course, token } = await scene();
    const couponCode = await makeCoupon({ maxUses: 1 });
    const cheap = await checkedOut(token, { courseId: course.id, couponCode });
    await checkedOut(token, { courseId: course.id });
    await payAt(cheap.url);
    await tellAll("stripe", cheap.orderId);
    await untilOrder(token, cheap.orderId, "paid");
    const uses = await env.DB.prepare("SELECT uses FROM coupons WHERE code = ?")
      .bind(couponCode)
      .first("uses");
    expect(uses).toBe(1);
  });

  it("is free again when the order ends unpaid", async () => {
    const { course, token } = await scene();
    const couponCode = await makeCoupon({ maxUses: 1 });
    const { orderId } = await checkedOut(token, { courseId: course.id, couponCode });
    const { token: other } = await signUp({ complete: true });
    expect((await checkOut(other, { courseId: course.id, couponCode })).status).toBe(422);
    await turnKnob("stripe", `checkout/${(await refsOf(orderId)).checkoutRef}/expire`);
    await tellAll("stripe", orderId);
    await untilOrder(token, orderId, "expired");
    expect((await checkOut(other, { courseId: course.id, couponCode })).status).toBe(200);
  });
});

describe("what the provider tells", () => {
  it("ten times at once opens the course once", async () => {
    const { course, token, id } = await scene();
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    await payAt(url);
    const webhooks = await webhooksAbout("stripe", orderId);
    const deliveries = webhooks.flatMap((webhook) => Array.from({ length: 10 }, () => tell(webhook)));
    expect(new Set(await Promise.all(deliveries))).toEqual(new Set([200]));
    await untilOrder(token, orderId, "paid");
    await everythingDone();
    const rows = await env.DB.prepare(
      "SELECT count(*) AS n FROM entitlements WHERE user_id = ? AND course_id = ? AND revoked_at IS NULL",
    )
      .bind(id, course.id)
      .first("n");
    expect(rows).toBe(1);
    const payments = (await ledgerOf(orderId)).filter(({ kind }) => kind === "payment");
    expect(payments).toHaveLength(3);
  });
});
