import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { api, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { payAt, turnKnob, webhooksAbout } from "../../../test/support/outside-payments.ts";
import { ledgerOf } from "../../../test/support/ledger.ts";
import { checkedOut, everythingDone, orderOf, tell } from "../../../test/support/purchases.ts";
import { withServices } from "../../../test/support/services.ts";

const price = { amount: 4999, currency: "EUR" } as const;

/** What happens to the money after it was paid. */
const fates = ["nothing", "part back", "all back", "disputed", "dispute lost", "dispute won"] as const;

/** What each of them comes to. */
const ends = {
  nothing: { status: "paid", refunded: 0, lesson: 200, balances: { instructor: -3499 } },
  "part back": { status: "partially_refunded", refunded: 1234, lesson: 200 },
  "all back": { status: "refunded", refunded: 4999, lesson: 402, balances: { instructor: 0, platform: 0 } },
  disputed: { status: "disputed", refunded: 0, lesson: 200, balances: { disputed: 4999 } },
  "dispute lost": { status: "refunded", refunded: 0, lesson: 402, balances: { instructor: 0, disputed: 0 } },
  "dispute won": { status: "paid", refunded: 0, lesson: 200, balances: { instructor: -3499, disputed: 0 } },
} as const;

async function suffer(fate: (typeof fates)[number], paymentRef: string): Promise<void> {
  const dispute = (status: string) => turnKnob("stripe", `payments/${paymentRef}/dispute`, { status });
  const refund = async (amount: number) => {
    const body = new URLSearchParams({ payment_intent: paymentRef, amount: String(amount) });
    const headers = { authorization: `Bearer ${env.STRIPE_SECRET_KEY}` };
    const answer = await fetch("https://stripe.test/v1/refunds", { method: "POST", headers, body });
    expect(answer.status).toBe(200);
  };
  if (fate === "part back") await refund(1234);
  if (fate === "all back") {
    await refund(1234);
    await refund(4999 - 1234);
  }
  if (fate.startsWith("dispute")) await dispute("open");
  if (fate === "dispute lost") await dispute("lost");
  if (fate === "dispute won") await dispute("won");
}

/** Everything that must come out alike. */
async function stateOf(token: string, orderId: string, lessonId: string) {
  const { status, refunded, invoices } = await orderOf(token, orderId);
  const ledger = await ledgerOf(orderId);
  const lesson = (await api("GET", `/api/v1/lessons/${lessonId}`, { token })).status;
  const balances: Record<string, number> = {};
  for (const { account, amount } of ledger) balances[account] = (balances[account] ?? 0) + amount;
  return {
    status,
    refunded: refunded.amount,
    lesson,
    balances,
    kinds: ledger.map(({ kind, account }) => `${kind} ${account}`).toSorted(),
    documents: invoices.map(({ kind }) => kind).toSorted(),
  };
}

async function isEven(orderId: string): Promise<boolean> {
  const sums = new Map<string, number>();
  for (const { kind, providerRef, amount } of await ledgerOf(orderId)) {
    const name = `${kind} ${providerRef}`;
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return [...sums.values()].every((sum) => sum === 0);
}

/**
 * Buys a course, lets the payment suffer its fate, and gives every event about it. With `isToldEarly` the first events have
 * been told, and worked off, before the fate.
 */
async function history(fate: (typeof fates)[number], isToldEarly = false) {
  const course = await makeCourse({ price });
  const { token } = await signUp({ complete: true });
  const { orderId, url } = await checkedOut(token, { courseId: course.id });
  await payAt(url);
  const paid = await webhooksAbout("stripe", orderId);
  const paymentRef = /\bpi_[A-Za-z0-9]{24}\b/.exec(paid.map(({ body }) => body).join(" "))?.[0] ?? "";
  if (isToldEarly) {
    for (const webhook of paid) await tell(webhook);
    await everythingDone();
  }
  await suffer(fate, paymentRef);
  const about = await webhooksAbout("stripe", paymentRef);
  const bodies = new Set(paid.map(({ body }) => body));
  const webhooks = [...paid, ...about.filter(({ body }) => !bodies.has(body))];
  return { token, orderId, lessonId: course.lessonIds[0] ?? "", webhooks };
}

describe.each(fates)("a payment to which this happens: %s", (fate) => {
  it("comes to the same by every order and repetition of its events", async () => {
    const first = await history(fate);
    for (const webhook of first.webhooks) await tell(webhook);
    await everythingDone();
    const expected = await stateOf(first.token, first.orderId, first.lessonId);
    expect(expected).toMatchObject(ends[fate]);
    const orders = fc.array(fc.nat({ max: first.webhooks.length - 1 }), { maxLength: 6 });
    const run = async (more: number[], seed: number) => {
      const { token, orderId, lessonId, webhooks } = await history(fate, seed % 2 === 0);
      const shuffled = webhooks
        .map((webhook, index) => ({ webhook, key: (seed * (index + 7) * 2_654_435_761) % 1_000_003 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ webhook }) => webhook);
      const sent = [...shuffled, ...more.flatMap((index) => webhooks[index] ?? [])];
      for (const webhook of sent) {
        expect(await tell(webhook)).toBe(200);
        await everythingDone();
        expect(await isEven(orderId)).toBe(true);
      }
      await everythingDone();
      expect(await stateOf(token, orderId, lessonId)).toEqual(expected);
    };
    await fc.assert(fc.asyncProperty(orders, fc.integer({ min: 1, max: 1_000_000 }), run), { numRuns: 3 });
    expect(await withServices(({ ledgerCheck }) => ledgerCheck.run())).toBe(0);
  });
});
