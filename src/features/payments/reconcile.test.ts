import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerAccount, Transaction } from "./ledger.ts";
import type { PaymentSnapshot } from "../../platform/payments/payment-snapshot.ts";
import { type OrderState, type Outcome, reconcile } from "./reconcile.ts";

const order: OrderState = {
  status: "pending",
  currency: "EUR",
  totalAmount: 4999,
  taxAmount: 868,
  hasInstructor: true,
  paidAmount: 0,
};

/** A provider's account of one payment, changed step by step. */
const start: PaymentSnapshot = {
  checkout: "open",
  payment: null,
  refunds: [],
  disputes: [],
  customerRef: null,
  subscriptionRef: null,
};
const paid: PaymentSnapshot = {
  ...start,
  checkout: "complete",
  payment: { providerRef: "pay_1", status: "paid", amount: 4999, currency: "EUR", feeAmount: 175 },
};

type Refund = PaymentSnapshot["refunds"][number];
const refund = (providerRef: string, amount: number, status: Refund["status"] = "succeeded"): Refund => ({
  providerRef,
  ourId: null,
  amount,
  status,
});

/** An order and its ledger, as they are kept. */
class Books {
  order = order;
  transactions: Transaction[] = [];
  outcome: Outcome | null = null;

  apply(snapshot: PaymentSnapshot): void {
    const isRecorded = (kind: string, ref: string) =>
      this.transactions.some((known) => known.kind === kind && known.providerRef === ref);
    this.outcome = reconcile(this.order, snapshot, isRecorded);
    if (this.outcome === null) return;
    const { status, paidAmount, transactions } = this.outcome;
    this.order = { ...this.order, status, paidAmount };
    this.transactions.push(...transactions);
  }

  balances(): Partial<Record<LedgerAccount, number>> {
    const sums: Partial<Record<LedgerAccount, number>> = {};
    for (const { entries } of this.transactions) {
      for (const [account, amount] of Object.entries(entries) as [LedgerAccount, number][]) {
        sums[account] = (sums[account] ?? 0) + amount;
      }
    }
    return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
  }
}

function booksAfter(...snapshots: PaymentSnapshot[]): Books {
  const books = new Books();
  for (const snapshot of snapshots) books.apply(snapshot);
  return books;
}

describe("an order beside its payment", () => {
  it("is paid by the right sum, and everybody gets their part", () => {
    const books = booksAfter(start, paid);
    expect(books.outcome).toMatchObject({ status: "paid", isOpen: true, paidAmount: 4999 });
    expect(books.balances()).toEqual({
      provider: 4999 - 175,
      fees: 175,
      tax: -868,
      instructor: -2891,
      platform: -1240,
    });
  });

  it.each([
    ["less", { amount: 4998 }],
    ["more", { amount: 5000 }],
    ["another currency", { currency: "USD" as const }],
    ["a currency we do not know", { currency: null }],
  ])("is held for a person when %s was paid", (_name, difference) => {
    const { payment } = paid;
    if (payment === null) throw new Error("It is paid");
    const books = booksAfter({ ...paid, payment: { ...payment, ...difference } });
    expect(books.outcome).toMatchObject({ status: "review", isOpen: false });
    expect(books.transactions).toEqual([]);
  });

  it("is done when what was held for a person has gone back whole", () => {
    const held = {
      ...paid,
      payment: {
        providerRef: "pay_1",
        status: "paid" as const,
        amount: 1,
        currency: "EUR" as const,
        feeAmount: 0,
      },
    };
    const books = booksAfter(held, { ...held, refunds: [refund("re_1", 1)] });
    expect(books.outcome).toMatchObject({ status: "refunded", isOpen: false, received: { amount: 1 } });
  });

  it("is left as it is when the provider shows its payment no more", () => {
    const books = booksAfter(paid, { ...start, checkout: "complete" });
    expect(books.outcome).toBeNull();
    expect(books.order).toMatchObject({ status: "paid", paidAmount: 4999 });
  });

  it("says that somebody has to look when a refund is taken back that the ledger has", () => {
    const books = booksAfter(
      { ...paid, refunds: [refund("re_1", 1000)] },
      { ...paid, refunds: [refund("re_1", 1000, "failed")] },
    );
    expect(books.outcome).toMatchObject({ isContradicted: true });
  });

  it("gives nobody's share back twice when a bank takes more than was left", () => {
    const books = booksAfter({
      ...paid,
      refunds: [refund("re_1", 4999)],
      disputes: [{ providerRef: "dp_1", amount: 4999, status: "lost", reason: "fraudulent" }],
    });
    expect(books.balances()).toEqual({ provider: -175 - 4999, fees: 175, platform: 4999 });
  });

  it("begins, also when it was given up, with nothing paid when a subscription begins with a trial", () => {
    const trial = { ...start, checkout: "complete" as const, subscriptionRef: "sub_1" };
    for (const books of [booksAfter(trial), booksAfter({ ...start, checkout: "expired" }, trial)]) {
      expect(books.outcome).toMatchObject({ status: "paid", paidAmount: 0, transactions: [] });
    }
  });

  it("shares what goes back alike, whichever refund is told of first", () => {
    const late = [refund("re_1", 1111, "pending"), refund("re_2", 2222)];
    const both = [refund("re_1", 1111), refund("re_2", 2222)];
    const books = booksAfter(paid, { ...paid, refunds: late }, { ...paid, refunds: both });
    expect(books.balances()).toEqual(booksAfter({ ...paid, refunds: both }).balances());
  });

  it("is paid after all when its checkout had expired here and was paid there", () => {
    const books = booksAfter({ ...start, checkout: "expired" }, paid);
    expect(books.outcome).toMatchObject({ status: "paid", isOpen: true });
  });

  it("does not come back to life by words of an older time", () => {
    expect(booksAfter({ ...start, checkout: "expired" }, start).order.status).toBe("expired");
  });

  it("closes with the whole sum, not with a part of it", () => {
    const part = booksAfter(paid, { ...paid, refunds: [refund("re_1", 1000)] });
    expect(part.outcome).toMatchObject({ status: "partially_refunded", isOpen: true, refundedAmount: 1000 });
    part.apply({ ...paid, refunds: [refund("re_1", 1000), refund("re_2", 3999)] });
    expect(part.outcome).toMatchObject({ status: "refunded", isOpen: false });
    expect(part.balances()).toEqual({ provider: -175, fees: 175 });
  });

  it("waits for a refund that is on its way", () => {
    const books = booksAfter(paid, { ...paid, refunds: [refund("re_1", 4999, "pending")] });
    expect(books.outcome).toMatchObject({ status: "paid", isOpen: true, refundedAmount: 0 });
  });

  it("stays open while a dispute is, closes when it is lost, and opens again when it is won after all", () => {
    const dispute = (status: "open" | "won" | "lost"): PaymentSnapshot => ({
      ...paid,
      disputes: [{ providerRef: "dp_1", amount: 4999, status, reason: "fraudulent" }],
    });
    const books = booksAfter(paid, dispute("open"));
    expect(books.outcome).toMatchObject({ status: "disputed", isOpen: true });
    expect(books.balances()).toMatchObject({ disputed: 4999 });
    books.apply(dispute("lost"));
    expect(books.outcome).toMatchObject({ status: "refunded", isOpen: false });
    expect(booksAfter(paid, dispute("open"), dispute("won")).balances()).toEqual(booksAfter(paid).balances());
    books.apply(dispute("won"));
    expect(books.outcome).toMatchObject({ status: "paid", isOpen: true });
    expect(books.balances()).toEqual(booksAfter(paid).balances());
  });
});

describe("whatever happens to a payment", () => {
  /** A history: parts that go back, one after another, and perhaps a dispute about the rest. */
  const histories = fc
    .record({
      parts: fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 5 }),
      dispute: fc.option(fc.constantFrom("open" as const, "won" as const, "lost" as const), { nil: null }),
    })
    .map(({ parts, dispute }) => {
      const refunds: Refund[] = [];
      let left = 4999;
      for (const [index, wanted] of parts.entries()) {
        const amount = Math.min(wanted, left);
        if (amount > 0) refunds.push(refund(`re_${index}`, amount));
        left -= amount;
      }
      const steps = refunds.map((_, count) => ({ ...paid, refunds: refunds.slice(0, count + 1) }));
      const last: PaymentSnapshot = {
        ...paid,
        refunds,
        disputes:
          dispute === null || left === 0
            ? []
            : [{ providerRef: "dp_1", amount: left, status: dispute, reason: "general" }],
      };
      return [start, paid, ...steps, last];
    });

  it("the ledger adds up to zero after each step, and the end is the same by every way", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (snapshots, numbers) => {
        const end = snapshots.at(-1) ?? start;
        const expected = booksAfter(end);
        // Events may come late, but what is read is never older than what was read before; any of them may come twice.
        const books = new Books();
        let at = 0;
        while (at < snapshots.length) {
          books.apply(snapshots[at] ?? end);
          const sum = Object.values(books.balances()).reduce((total, amount) => total + amount, 0);
          expect(sum).toBe(0);
          at += (numbers.next().value ?? 0) % 3;
          if ((numbers.next().value ?? 0) % 7 === 0) at += 1;
        }
        books.apply(end);
        books.apply(end);
        expect(books.outcome).toMatchObject({
          status: expected.outcome?.status,
          isOpen: expected.outcome?.isOpen,
          refundedAmount: expected.outcome?.refundedAmount,
        });
        expect(books.balances()).toEqual(expected.balances());
      }),
      { numRuns: 500 },
    );
  });
});
