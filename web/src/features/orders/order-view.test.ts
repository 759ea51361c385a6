import { describe, expect, it } from "vitest";
import { orderStatuses } from "../../../../src/contract/payments/order.ts";
import { anOrder } from "./order-for-tests.ts";
import { orderView, wayToPay } from "./order-view.ts";

const back = { from: "paying", hasWaitedLong: false } as const;
const byThemselves = { from: "elsewhere", hasWaitedLong: false } as const;
const checkoutUrl = "https://pay.example/1";

describe("orderView()", () => {
  it("never believes the way back from paying: an order is paid when it says so", () => {
    const { title, isWaiting } = orderView(anOrder({ status: "pending", paidAt: null }), back);
    expect([title, isWaiting]).toEqual(["Waiting for your payment", true]);
  });

  it("asks after a long wait not to pay again", () => {
    const view = orderView(anOrder({ status: "pending" }), { ...back, hasWaitedLong: true });
    expect(view.text).toContain("do not pay again");
    expect(view.isWaiting).toBe(false);
  });

  it("says to who came back without paying that nothing was paid, unless it was", () => {
    const cancelling = { from: "cancelling", hasWaitedLong: false } as const;
    expect(orderView(anOrder({ status: "pending" }), cancelling).text).toContain("Nothing was paid");
    expect(orderView(anOrder(), cancelling).title).toBe("It is yours");
  });

  it("waits only for who comes from paying", () => {
    expect(orderView(anOrder({ status: "pending" }), byThemselves).isWaiting).toBe(false);
  });

  it("has words of its own for every state", () => {
    const titles = orderStatuses.map((status) => orderView(anOrder({ status }), byThemselves).title);
    expect(new Set(titles).size).toBe(orderStatuses.length);
  });

  it("says of a plan in its free days that nothing was paid, and no more once something was", () => {
    const plan = { courseId: null, courseSlug: null, planId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c13" };
    const invoices = [{ number: "P-2026-000001", kind: "invoice" }] as const;
    expect(orderView(anOrder(plan), byThemselves).text).toContain("Nothing was paid yet");
    for (const paid of [{ invoices: [...invoices] }, { refund: "to_review" as const }]) {
      expect(orderView(anOrder({ ...plan, ...paid }), byThemselves).title).toBe("It is yours");
    }
  });

  it("says how much went back", () => {
    const refunded = { amount: 500, currency: "USD" } as const;
    expect(orderView(anOrder({ status: "partially_refunded", refunded }), byThemselves).text).toContain(
      "$5.00",
    );
  });
});

describe("wayToPay()", () => {
  it("leads to the provider's page while that is open", () => {
    expect(wayToPay(anOrder({ status: "pending", checkoutUrl }))).toEqual({
      kind: "provider",
      url: checkoutUrl,
    });
  });

  it("begins again with the same thing when the order is over", () => {
    const { courseId } = anOrder();
    const planId = "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c13";
    expect(wayToPay(anOrder({ status: "expired", checkoutUrl }))).toEqual({
      kind: "checkout",
      search: { course: courseId },
    });
    expect(wayToPay(anOrder({ status: "failed", courseId: null, planId }))).toEqual({
      kind: "checkout",
      search: { plan: planId },
    });
  });

  it("asks for no second payment of what is paid, was paid back, or is looked at", () => {
    for (const status of ["paid", "refunded", "disputed", "review"] as const) {
      expect(wayToPay(anOrder({ status, checkoutUrl })), status).toBeNull();
    }
  });
});
