import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceOf } from "./pricing.ts";
import { sharesOf, sharesOfReturn } from "./shares.ts";

describe("a price", () => {
  it.each([
    [4999, null, 2100, { discountAmount: 0, totalAmount: 4999, taxAmount: 868 }],
    [
      4999,
      { kind: "percent", value: 25 } as const,
      0,
      { discountAmount: 1250, totalAmount: 3749, taxAmount: 0 },
    ],
    [
      4999,
      { kind: "percent", value: 100 } as const,
      2100,
      { discountAmount: 4999, totalAmount: 0, taxAmount: 0 },
    ],
    [
      500,
      { kind: "amount", value: 2000 } as const,
      1900,
      { discountAmount: 500, totalAmount: 0, taxAmount: 0 },
    ],
    [1, { kind: "percent", value: 1 } as const, 2700, { discountAmount: 1, totalAmount: 0, taxAmount: 0 }],
  ])("of %d with %j and %d basis points of tax", (price, discount, basisPoints, expected) => {
    expect(priceOf(price, { discount, basisPoints })).toEqual({ priceAmount: price, ...expected });
  });
});

describe("the shares of a sum", () => {
  const payments = fc
    .record({
      totalAmount: fc.integer({ min: 1, max: 1_000_000 }),
      basisPoints: fc.integer({ min: 0, max: 5000 }),
      hasInstructor: fc.boolean(),
    })
    .map(({ totalAmount, basisPoints, hasInstructor }) => ({
      ...priceOf(totalAmount, { discount: null, basisPoints }),
      hasInstructor,
    }));

  it("add up to it, and to nothing below zero", () => {
    fc.assert(
      fc.property(payments, (payment) => {
        const { tax, instructor, platform } = sharesOf(payment);
        expect(tax + instructor + platform).toBe(payment.totalAmount);
        expect(Math.min(tax, instructor, platform)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("have gone back exactly, in however many pieces the sum goes back", () => {
    fc.assert(
      fc.property(
        payments,
        fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1 }),
        (payment, pieces) => {
          const gone = { tax: 0, instructor: 0, platform: 0 };
          let before = 0;
          for (const piece of [...pieces, payment.totalAmount]) {
            const amount = Math.min(piece, payment.totalAmount - before);
            if (amount === 0) continue;
            const shares = sharesOfReturn(payment, { before, amount });
            gone.tax += shares.tax;
            gone.instructor += shares.instructor;
            gone.platform += shares.platform;
            before += amount;
          }
          expect(gone).toEqual(sharesOf(payment));
        },
      ),
    );
  });
});
