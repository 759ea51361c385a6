import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { payAt, webhooksAbout } from "../../../test/support/outside-payments.ts";
import { ledgerOf } from "../../../test/support/ledger.ts";
import { checkedOut, everythingDone, orderOf, refsOf, untilOrder } from "../../../test/support/purchases.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { runSchedule } from "../../schedules.ts";
import { webhooks } from "../../webhooks/app.ts";

const price = { amount: 4999, currency: "EUR" } as const;

/** What the cron of every minute does, so much later. */
async function minutely(inMs: number): Promise<void> {
  const clock = new TestClock();
  clock.advance(inMs);
  await withServices((services) => runSchedule("* * * * *", services), clock);
}

async function paidOrder() {
  const course = await makeCourse({ price });
  const { token } = await signUp({ complete: true });
  const { orderId, url } = await checkedOut(token, { courseId: course.id });
  await payAt(url);
  return { token, orderId, lessonId: course.lessonIds[0] ?? "" };
}

/** The process dies when it would enqueue: the event is kept, and nobody is told of it. */
async function dyingAfterTheCommit(orderId: string): Promise<number[]> {
  const dead = { send: () => Promise.reject(new Error("The process is gone")) };
  const statuses: number[] = [];
  for (const { path, headers, body } of await webhooksAbout("stripe", orderId)) {
    const context = createExecutionContext();
    const request = new Request(`http://parley.test${path}`, { method: "POST", headers, body });
    statuses.push((await webhooks.fetch(request, { ...env, WEBHOOKS: dead }, context)).status);
    await waitOnExecutionContext(context);
  }
  return statuses;
}

describe("a process that dies", () => {
  it("between the commit of an event and its queue is made good by the next sweep, once", async () => {
    const { token, orderId, lessonId } = await paidOrder();
    expect(new Set(await dyingAfterTheCommit(orderId))).toEqual(new Set([503]));
    expect(await orderOf(token, orderId)).toMatchObject({ status: "pending" });
    // The sweep of every minute looks for what nobody has touched for 30 s: within 90 s of the restart at the latest.
    await minutely(31_000);
    await minutely(31_000);
    await untilOrder(token, orderId, "paid");
    await everythingDone();
    expect((await api("GET", `/api/v1/lessons/${lessonId}`, { token })).status).toBe(200);
    const received = (await ledgerOf(orderId)).filter(
      ({ kind, account }) => kind === "payment" && account === "provider",
    );
    expect(received).toHaveLength(1);
  });

  it("with every event lost is made good when the checkout's time is over", async () => {
    const { token, orderId } = await paidOrder();
    await minutely(30 * 60_000);
    expect(await orderOf(token, orderId)).toMatchObject({ status: "pending" });
    await minutely(36 * 60_000);
    expect(await orderOf(token, orderId)).toMatchObject({ status: "paid" });
  });

  it("between an order and its checkout leaves an order that ends by itself", async () => {
    const course = await makeCourse({ price });
    const { token } = await signUp({ complete: true });
    const { orderId } = await checkedOut(token, { courseId: course.id });
    await env.DB.prepare("UPDATE orders SET checkout_ref = NULL, checkout_url = NULL WHERE id = ?")
      .bind(orderId)
      .run();
    expect((await refsOf(orderId)).checkoutRef).toBe("");
    await minutely(36 * 60_000);
    expect(await orderOf(token, orderId)).toMatchObject({ status: "expired" });
  });
});

describe("an event about something that is not known", () => {
  it("is tried again, and waits for a person in the end", async () => {
    const { orderId } = await paidOrder();
    await env.DB.prepare("UPDATE orders SET checkout_ref = 'cs_of_somebody_else' WHERE id = ?")
      .bind(orderId)
      .run();
    await dyingAfterTheCommit(orderId);
    await minutely(31_000);
    await everythingDone();
    const { results } = await env.DB.prepare(
      "SELECT DISTINCT status FROM webhook_events WHERE payload LIKE ?",
    )
      .bind(`%${orderId}%`)
      .all();
    expect(results).toContainEqual({ status: "manual" });
  });
});
