import { describe, expect, it } from "vitest";
import { isToChange, nextLookMs, waitingEndsMs } from "./next-look.ts";
import { anOrder } from "./order-for-tests.ts";

describe("nextLookMs()", () => {
  it("looks every second at first, ever more rarely, and at least every ten", () => {
    expect([0, 1_000, 4_000, 8_000, 20_000, 40_000, 119_000].map((waited) => nextLookMs(waited))).toEqual([
      1_000, 1_000, 1_000, 2_000, 5_000, 10_000, 10_000,
    ]);
  });

  it("ends after two minutes, having looked some twenty times", () => {
    let [waited, looks] = [0, 0];
    for (let next = nextLookMs(0); next !== null; next = nextLookMs(waited)) {
      waited += next;
      looks += 1;
    }
    expect(waited).toBeGreaterThanOrEqual(waitingEndsMs);
    expect(looks).toBeLessThan(25);
  });
});

describe("isToChange()", () => {
  it("waits for an order that is not paid yet, and for money on its way back", () => {
    const refunding = { amount: 500, currency: "USD" } as const;
    expect(isToChange(anOrder({ status: "pending" }))).toBe(true);
    expect(isToChange(anOrder({ status: "paid", refunding }))).toBe(true);
    expect(isToChange(anOrder({ status: "partially_refunded", refunding }))).toBe(true);
  });

  it("rests once there is nothing more to come", () => {
    const refundRequest = { status: "waiting", reason: "No", createdAt: "2026-11-21T09:30:00.000Z" } as const;
    expect(isToChange(anOrder({ status: "paid" }))).toBe(false);
    expect(isToChange(anOrder({ status: "paid", refundRequest }))).toBe(false);
    for (const status of ["refunded", "expired", "failed", "review", "disputed"] as const) {
      expect(isToChange(anOrder({ status })), status).toBe(false);
    }
  });
});
