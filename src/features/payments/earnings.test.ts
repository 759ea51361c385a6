import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { type OrderRow, paidOrder } from "../../../test/support/books.ts";
import { makeCourse, type TestCourse } from "../../../test/support/courses.ts";
import { instructorPerson } from "../../../test/support/instructors.ts";
import { scansOf, watchedDatabase } from "../../../test/support/watched-database.ts";
import type { Currency } from "../../contract/money.ts";
import { type Earnings, earningsSchema } from "../../contract/payments/earnings.ts";
import { systemClock } from "../../platform/clock.ts";
import { databaseOf } from "../../platform/db/client.ts";
import { guardedBatch } from "../../platform/db/guarded-batch.ts";
import { EarningsRepository } from "./earnings.repository.ts";
import { EarningsService } from "./earnings.service.ts";
import {
  disputeLostTransaction,
  disputeOpenedTransaction,
  disputeReversedTransaction,
  feeTransaction,
  paymentTransaction,
  refundTransaction,
  type Transaction,
} from "./ledger.ts";
import { LedgerRepository } from "./ledger.repository.ts";
import { sharesOf } from "./shares.ts";

const DAY_MS = 24 * 60 * 60_000;
const db = databaseOf(env.DB);
const ledger = new LedgerRepository(db);

async function record(order: OrderRow, transaction: Transaction): Promise<void> {
  const { id: orderId, instructorId, currency } = order;
  await guardedBatch(db, ledger.record(transaction, { orderId, instructorId, currency, now: Date.now() }));
}

const factsOf = (order: OrderRow) => ({ ...order, hasInstructor: true });

/** A sale for 19.99 with 3.47 tax: 16.52 without it, of which the instructor gets 11.56. */
async function sale(course: TestCourse, changes: Parameters<typeof paidOrder>[0] = {}): Promise<OrderRow> {
  const order = await paidOrder({ course, taxAmount: 347, ...changes });
  await record(order, paymentTransaction(`pay_${order.id}`, factsOf(order)));
  await record(order, feeTransaction(`pay_${order.id}`, 88));
  return order;
}
const SHARE = sharesOf({ totalAmount: 1999, taxAmount: 347, hasInstructor: true }).instructor;

async function teaching(title = "Small talk that works") {
  const instructor = await instructorPerson();
  return { instructor, course: await makeCourse({ instructorId: instructor.id, title }) };
}

async function earningsOf({ token }: TestPerson): Promise<Earnings> {
  const answer = await api("GET", "/api/v1/instructor/earnings", { token });
  expect(answer.status).toBe(200);
  return earningsSchema.parse(await answer.json());
}

describe("an instructor's earnings", () => {
  it("are the share of what was paid without tax, and nothing of the provider's fee", async () => {
    const { instructor, course } = await teaching();
    await sale(course);
    await sale(course);
    expect(SHARE).toBe(1156);
    expect(await earningsOf(instructor)).toEqual({
      items: [
        {
          currency: "USD",
          earned: 2312,
          refunded: 0,
          balance: 2312,
          disputed: 0,
          held: 2312,
          courses: [{ id: course.id, title: "Small talk that works", sales: 2, balance: 2312 }],
        },
      ],
      sharePercent: 70,
    });
  });

  it("lose their part of what goes back, and a sale stays a sale", async () => {
    const { instructor, course } = await teaching();
    const [half, lost] = [await sale(course), await sale(course)];
    await record(half, refundTransaction("re_1", factsOf(half), { before: 0, amount: 1000 }));
    await record(lost, disputeOpenedTransaction("dp_1", 1999));
    await record(lost, disputeLostTransaction("dp_1", factsOf(lost), { before: 0, amount: 1999 }));
    const [earned] = (await earningsOf(instructor)).items;
    const back = Math.floor((SHARE * 1000) / 1999) + SHARE;
    expect(earned).toMatchObject({ earned: 2 * SHARE, refunded: back, balance: 2 * SHARE - back });
    expect(earned?.courses[0]).toMatchObject({ sales: 2, balance: 2 * SHARE - back });
  });

  it("come back with a dispute that is won after it was lost", async () => {
    const { instructor, course } = await teaching();
    const order = await sale(course);
    const whole = { before: 0, amount: 1999 };
    await record(order, disputeOpenedTransaction("dp_2", 1999));
    await record(order, disputeLostTransaction("dp_2", factsOf(order), whole));
    await record(order, disputeReversedTransaction("dp_2", factsOf(order), whole));
    const [earned] = (await earningsOf(instructor)).items;
    expect(earned).toMatchObject({ earned: SHARE, refunded: 0, balance: SHARE });
  });

  it("tell what a bank holds back, which is still part of the balance", async () => {
    const { instructor, course } = await teaching();
    const order = await sale(course, { status: "disputed", disputedAmount: 1999 });
    await record(order, disputeOpenedTransaction("dp_3", 1999));
    const [earned] = (await earningsOf(instructor)).items;
    expect(earned).toMatchObject({ balance: SHARE, disputed: SHARE });
  });

  it("hold what was paid in the last 30 days, less what went back of it; an older sale's refund holds nothing", async () => {
    const { instructor, course } = await teaching();
    const old = await sale(course, { paidAt: Date.now() - 31 * DAY_MS });
    const young = await sale(course, { paidAt: Date.now() - 29 * DAY_MS });
    await record(old, refundTransaction("re_3", factsOf(old), { before: 0, amount: 1999 }));
    await record(young, refundTransaction("re_4", factsOf(young), { before: 0, amount: 500 }));
    const left = SHARE - Math.floor((SHARE * 500) / 1999);
    expect((await earningsOf(instructor)).items[0]).toMatchObject({ balance: left, held: left });
  });

  it("are kept apart by currency and by course", async () => {
    const { instructor, course } = await teaching("B");
    const other = await makeCourse({ instructorId: instructor.id, title: "A" });
    for (const [taken, currency] of [
      [course, "USD"],
      [other, "USD"],
      [other, "EUR"],
    ] satisfies [TestCourse, Currency][]) {
      await sale(taken, { currency });
    }
    const { items } = await earningsOf(instructor);
    expect(items.map(({ currency, courses }) => [currency, courses.map(({ title }) => title)])).toEqual([
      ["EUR", ["A"]],
      ["USD", ["A", "B"]],
    ]);
  });

  it("are nothing before the first sale, and nobody else's", async () => {
    const { course } = await teaching();
    await sale(course);
    expect((await earningsOf(await instructorPerson())).items).toEqual([]);
  });

  it("take two questions to the database, by index, however many courses there are", async () => {
    const { instructor, course } = await teaching();
    await sale(course);
    await sale(await makeCourse({ instructorId: instructor.id }));
    const { database, statements } = watchedDatabase(env.DB);
    const repository = new EarningsRepository(databaseOf(database));
    await new EarningsService({ repository, clock: systemClock }).of(instructor.id);
    expect(statements).toHaveLength(2);
    for (const sql of statements) expect(await scansOf(env.DB, sql)).toEqual([]);
  });

  it("are refused to those who do not teach", async () => {
    const student = await signUp();
    const answer = await api("GET", "/api/v1/instructor/earnings", { token: student.token });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([403, "forbidden"]);
    expect((await api("GET", "/api/v1/instructor/earnings")).status).toBe(401);
  });
});
