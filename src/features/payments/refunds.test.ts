import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { cards, payAt, turnKnob } from "../../../test/support/outside-payments.ts";
import { balancesOf, ledgerOf } from "../../../test/support/ledger.ts";
import {
  bought,
  checkedOut,
  everythingDone,
  orderOf,
  refsOf,
  tellAll,
  untilOrder,
  lessonStatus,
} from "../../../test/support/purchases.ts";
import { withServices } from "../../../test/support/services.ts";
import type { Order } from "../../contract/payments/order.ts";
import { paymentProviders } from "../../contract/payments/checkout.ts";
import { AppError } from "../../platform/errors.ts";
import { newId } from "../../platform/ids.ts";

const price = { amount: 4999, currency: "EUR" } as const;
const reason = "It was not what I expected";

async function sold(
  options: { provider?: "stripe" | "razorpay" | "paypal"; card?: string; lessons?: number } = {},
) {
  const course = await makeCourse({ price, lessons: options.lessons ?? 3 });
  const buyer = await signUp({ complete: true });
  const wish = {
    courseId: course.id,
    ...(options.provider === undefined ? {} : { provider: options.provider }),
  };
  return { course, ...buyer, ...(await bought(buyer.token, wish, options.card)) };
}

async function askBack(token: string, orderId: string): Promise<Response> {
  const path = `/api/v1/payments/orders/${orderId}/refund-request`;
  return api("POST", path, { token, body: { reason } });
}

/** As an administrator's refund does, under an id of its own. */
async function payBack(orderId: string, amount: number | undefined, refundId = newId()): Promise<string> {
  return withServices(async ({ refunds }) => {
    try {
      await refunds.pay({ orderId, refundId, amount, reason, requestedBy: null }, () => []);
      return "paid back";
    } catch (fault) {
      if (fault instanceof AppError) return fault.code;
      throw fault;
    }
  });
}

describe("a buyer who wants their money back", () => {
  it.each(paymentProviders)("has it at once through %s, and the course closes", async (provider) => {
    const { course, token, orderId, paymentRef } = await sold({ provider });
    const answer = await askBack(token, orderId);
    expect(answer.status).toBe(200);
    await tellAll(provider, paymentRef);
    const order = await untilOrder(token, orderId, "refunded");
    expect(order).toMatchObject({ refunded: price, refund: null });
    expect(order.invoices.map(({ kind }) => kind)).toEqual(["invoice", "credit_note"]);
    expect(await lessonStatus(token, course)).toBe(402);
    const { instructor, platform, tax } = await balancesOf(orderId);
    expect([instructor, platform, tax ?? 0]).toEqual([0, 0, 0]);
  });

  it("keeps their progress, and goes on with it after buying again", async () => {
    const { course, token, id, orderId } = await sold({ lessons: 8 });
    await api("POST", `/api/v1/lessons/${course.lessonIds[0] ?? ""}/complete`, { token });
    await askBack(token, orderId);
    await untilOrder(token, orderId, "refunded");
    const rows = "SELECT count(*) AS n FROM lesson_progress WHERE user_id = ?";
    expect(await env.DB.prepare(rows).bind(id).first("n")).toBe(1);
    await bought(token, { courseId: course.id });
    expect(await lessonStatus(token, course)).toBe(200);
  });

  it("waits for a person after 30 % of the course, or 30 days", async () => {
    const { course, token, orderId } = await sold();
    await api("POST", `/api/v1/lessons/${course.lessonIds[0] ?? ""}/complete`, { token });
    expect(await orderOf(token, orderId)).toMatchObject({ refund: "to_review" });
    const asked = await (await askBack(token, orderId)).json<Order>();
    expect(asked).toMatchObject({
      status: "paid",
      refund: null,
      refundRequest: { status: "waiting", reason },
    });
    const other = await sold();
    await env.DB.prepare("UPDATE orders SET paid_at = paid_at - ? WHERE id = ?")
      .bind(30 * 24 * 60 * 60_000 + 1000, other.orderId)
      .run();
    expect(await orderOf(other.token, other.orderId)).toMatchObject({ refund: "to_review" });
  });

  it("asks once: a double click makes one wish, and one refund", async () => {
    const { token, orderId } = await sold();
    const answers = await Promise.all([askBack(token, orderId), askBack(token, orderId)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
    await untilOrder(token, orderId, "refunded");
    const again = await askBack(token, orderId);
    expect([again.status, (await problemOf(again)).code]).toEqual([422, "not_refundable"]);
  });

  it("hears of what was decided", async () => {
    const { course, token, orderId } = await sold();
    await api("POST", `/api/v1/lessons/${course.lessonIds[0] ?? ""}/complete`, { token });
    await askBack(token, orderId);
    const decision = { decidedBy: course.instructorId, reason: "More than half was watched" };
    await withServices(({ refunds }) => refunds.refuse(orderId, decision, []));
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({
      refundRequest: { status: "refused" },
      refund: null,
    });
    const told = await api("GET", "/api/v1/notifications", { token });
    const { items } = await told.json<{ items: { type: string }[] }>();
    expect(items[0]).toMatchObject({ type: "refund_refused", data: { reason: decision.reason } });
  });

  it("asks for nothing of somebody else's", async () => {
    const { orderId } = await sold();
    const { token } = await signUp();
    expect((await askBack(token, orderId)).status).toBe(404);
  });
});

describe("paying back", () => {
  it("never takes more than was paid, however many parts go back at once", async () => {
    const { token, orderId } = await sold();
    const parts = Array.from({ length: 10 }, () => payBack(orderId, 900));
    const answers = await Promise.all(parts);
    expect(answers.filter((answer) => answer === "paid back")).toHaveLength(5);
    expect(answers.filter((answer) => answer === "not_refundable")).toHaveLength(5);
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({
      status: "partially_refunded",
      refunded: { amount: 4500 },
    });
    expect(await payBack(orderId, 500)).toBe("not_refundable");
    expect(await payBack(orderId, undefined)).toBe("paid back");
    await untilOrder(token, orderId, "refunded");
    const { instructor, platform } = await balancesOf(orderId);
    expect([instructor, platform]).toEqual([0, 0]);
  });

  it("in part leaves the course open", async () => {
    const { course, token, orderId } = await sold();
    await payBack(orderId, 1000);
    await untilOrder(token, orderId, "partially_refunded");
    expect(await lessonStatus(token, course)).toBe(200);
  });

  it("pays once for one id, however often it is asked", async () => {
    const { token, orderId } = await sold();
    const id = newId();
    await Promise.all([payBack(orderId, 700, id), payBack(orderId, 700, id), payBack(orderId, 700, id)]);
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({ refunded: { amount: 700 } });
  });

  it("waits for banks that are slow: the sum is set aside until they have paid", async () => {
    const { token, orderId, paymentRef } = await sold({ card: cards.slowRefunds });
    await payBack(orderId, 4000);
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({ status: "paid", refunded: { amount: 0 } });
    expect(await payBack(orderId, 1000)).toBe("not_refundable");
    const row = await env.DB.prepare("SELECT provider_ref AS ref FROM refunds WHERE order_id = ?")
      .bind(orderId)
      .first<{ ref: string }>();
    await turnKnob("stripe", `refunds/${row?.ref ?? ""}/settle`, { outcome: "failed" });
    await tellAll("stripe", paymentRef);
    await everythingDone();
    expect(await payBack(orderId, 1000)).toBe("paid back");
  });

  it("gives back what was held for a person, whole and once", async () => {
    const course = await makeCourse({ price });
    const { token } = await signUp({ complete: true });
    const { orderId, url } = await checkedOut(token, { courseId: course.id });
    await env.DB.prepare("UPDATE orders SET price_amount = 9999, total_amount = 9999 WHERE id = ?")
      .bind(orderId)
      .run();
    await payAt(url);
    await tellAll("stripe", orderId);
    await untilOrder(token, orderId, "review");
    expect(await payBack(orderId, 100)).toBe("not_refundable");
    const twice = await Promise.all([payBack(orderId, undefined), payBack(orderId, undefined)]);
    expect(twice.toSorted()).toEqual(["not_refundable", "paid back"]);
    const order = await untilOrder(token, orderId, "refunded");
    expect(order.refunded).toEqual(price);
    expect(await ledgerOf(orderId)).toEqual([]);
  });

  it("sends what a provider that was away was never told of", async () => {
    const { token, orderId } = await sold();
    const now = Date.now() - 2 * 60 * 60_000;
    await env.DB.batch([
      env.DB.prepare("UPDATE orders SET refunding_amount = 4999 WHERE id = ?").bind(orderId),
      env.DB.prepare(
        "INSERT INTO refunds (id, order_id, amount, reason, created_at) VALUES (?, ?, 4999, 'Away', ?)",
      ).bind(newId(), orderId, now),
    ]);
    await withServices(({ refunds }) => refunds.sweep());
    expect(await orderOf(token, orderId)).toMatchObject({ status: "refunded" });
  });

  it("is at once, whatever was watched, when the course was taken back", async () => {
    const { course, token, orderId } = await sold();
    for (const lessonId of course.lessonIds) {
      await api("POST", `/api/v1/lessons/${lessonId}/complete`, { token });
    }
    expect(await orderOf(token, orderId)).toMatchObject({ refund: "to_review" });
    await env.DB.prepare("UPDATE courses SET status = 'draft' WHERE id = ?").bind(course.id).run();
    expect(await orderOf(token, orderId)).toMatchObject({ refund: "at_once" });
  });
});

describe("a dispute", () => {
  it("leaves the course open until it is lost, and opens it again when it is won after all", async () => {
    const { course, token, orderId, paymentRef } = await sold();
    const dispute = async (status: string, wanted: Order["status"]) => {
      await turnKnob("stripe", `payments/${paymentRef}/dispute`, { status });
      await tellAll("stripe", paymentRef);
      await everythingDone();
      await untilOrder(token, orderId, wanted);
    };
    await dispute("open", "disputed");
    expect(await lessonStatus(token, course)).toBe(200);
    expect(await payBack(orderId, undefined)).toBe("not_refundable");
    await dispute("lost", "refunded");
    expect(await lessonStatus(token, course)).toBe(402);
    expect(await balancesOf(orderId)).toMatchObject({ instructor: 0, platform: 0, disputed: 0 });
  });

  it("that is won leaves everything as it was", async () => {
    const { course, token, orderId, paymentRef } = await sold();
    const before = await balancesOf(orderId);
    for (const status of ["open", "won"]) {
      await turnKnob("stripe", `payments/${paymentRef}/dispute`, { status });
    }
    await tellAll("stripe", paymentRef);
    await everythingDone();
    expect(await orderOf(token, orderId)).toMatchObject({ status: "paid" });
    expect(await lessonStatus(token, course)).toBe(200);
    expect(await balancesOf(orderId)).toEqual({ ...before, disputed: 0 });
  });
});

describe("the ledger", () => {
  it("is only ever added to", async () => {
    const { orderId } = await sold();
    for (const sql of ["UPDATE ledger_entries SET amount = 0", "DELETE FROM ledger_entries"]) {
      await expect(env.DB.prepare(`${sql} WHERE order_id = ?`).bind(orderId).run()).rejects.toThrow(
        "append-only",
      );
    }
    expect((await refsOf(orderId)).paymentRef).not.toBe("");
    expect(await withServices(({ ledgerCheck }) => ledgerCheck.run())).toBe(0);
  });
});
