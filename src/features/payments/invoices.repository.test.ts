import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { paidOrder } from "../../../test/support/books.ts";
import { databaseOf } from "../../platform/db/client.ts";
import { GuardFailedError, guardedBatch } from "../../platform/db/guarded-batch.ts";
import { type InvoiceFacts, InvoicesRepository } from "./invoices.repository.ts";

const db = databaseOf(env.DB);
const repository = new InvoicesRepository(db);

/** Each test has a year of its own, so that its numbers begin at 1. */
let year = 2100;
const newYear = () => Date.UTC((year += 1), 5, 1);

async function facts(now: number): Promise<InvoiceFacts> {
  const { id: orderId } = await paidOrder();
  const providerRef = `pi_${orderId}`;
  return { kind: "invoice", orderId, providerRef, amount: 1999, taxAmount: 0, buyerName: "Ana", now };
}

async function sequencesOf(now: number, kind = "invoice"): Promise<number[]> {
  const sql = "SELECT sequence FROM invoices WHERE kind = ? AND year = ? ORDER BY sequence";
  const { results } = await env.DB.prepare(sql)
    .bind(kind, new Date(now).getUTCFullYear())
    .all<{ sequence: number }>();
  return results.map(({ sequence }) => sequence);
}

describe("InvoicesRepository", () => {
  it("numbers what twenty batches issue at once from 1 to 20", async () => {
    const now = newYear();
    const documents = await Promise.all(Array.from({ length: 20 }, () => facts(now)));
    await Promise.all(documents.map((document) => guardedBatch(db, [repository.issue(document)])));
    expect(await sequencesOf(now)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it("writes the number with its kind and year, counted apart", async () => {
    const now = newYear();
    const [one, other] = [await facts(now), await facts(now)];
    const credit = { ...one, kind: "credit_note" as const, providerRef: "re_1", amount: 500 };
    const later = { ...one, providerRef: "pi_later", now: newYear() };
    await guardedBatch(
      db,
      [one, other, credit, later].map((document) => repository.issue(document)),
    );
    const numbers = (await repository.listOfOrders([one.orderId, other.orderId])).map(({ number }) => number);
    const [first, second] = [now, later.now].map((time) => new Date(time).getUTCFullYear());
    expect(numbers.toSorted()).toEqual([
      `C-${first}-000001`,
      `P-${first}-000001`,
      `P-${first}-000002`,
      `P-${second}-000001`,
    ]);
  });

  it("leaves no gap where a batch failed after taking a number", async () => {
    const now = newYear();
    const [one, failed, next] = [await facts(now), await facts(now), await facts(now)];
    await guardedBatch(db, [repository.issue(one)]);
    const broken = db.run("INSERT INTO guard (ok) SELECT 0");
    await expect(guardedBatch(db, [repository.issue(failed), broken])).rejects.toBeInstanceOf(
      GuardFailedError,
    );
    await guardedBatch(db, [repository.issue(next)]);
    expect(await sequencesOf(now)).toEqual([1, 2]);
    expect(await repository.listOfOrders([failed.orderId])).toEqual([]);
  });

  it("issues a document about the same thing once, and takes no number for its repetition", async () => {
    const now = newYear();
    const [one, next] = [await facts(now), await facts(now)];
    const again = Array.from({ length: 8 }, () => guardedBatch(db, [repository.issue(one)]));
    await Promise.all(again);
    await guardedBatch(db, [repository.issue(one), repository.issue(next), repository.issue(one)]);
    expect(await sequencesOf(now)).toEqual([1, 2]);
  });

  it("finds the order's newest invoice, or the document that is named, and none of another order", async () => {
    const now = newYear();
    const [one, other] = [await facts(now), await facts(now)];
    const renewal = { ...one, providerRef: "pi_renewal", now: now + 1000 };
    const credit = { ...one, kind: "credit_note" as const, providerRef: "re_2", now: now + 2000 };
    await guardedBatch(
      db,
      [one, renewal, credit, other].map((document) => repository.issue(document)),
    );
    const start = `P-${new Date(now).getUTCFullYear()}`;
    expect(await repository.find(one.orderId)).toMatchObject({ number: `${start}-000002`, year });
    expect(await repository.find(one.orderId, `${start}-000001`)).toMatchObject({ ...docOf(one) });
    expect(await repository.find(other.orderId, `${start}-000001`)).toBeUndefined();
  });

  it("asks by index for the next number and for an order's documents", async () => {
    const plans = [
      "SELECT max(sequence) FROM invoices WHERE kind = 'invoice' AND year = 2026",
      "SELECT * FROM invoices WHERE order_id = 'a'",
    ];
    for (const sql of plans) {
      const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).all<{ detail: string }>();
      expect(results.map(({ detail }) => detail).join()).toMatch(/USING (COVERING )?INDEX invoices_/);
    }
  });
});

function docOf({ now: createdAt, ...facts }: InvoiceFacts) {
  return { ...facts, createdAt };
}
