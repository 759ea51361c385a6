import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { accessHeaders, adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { orderRow, refundRequestRow } from "../../../test/support/order-rows.ts";
import type { AdminOrder, AdminOrderDetail } from "../../contract/admin/orders.ts";
import type { AuditEntry } from "../../contract/admin/audit.ts";
import type { Page } from "../../contract/common.ts";
import { newId } from "../../platform/ids.ts";

const idsOf = async (answer: Response) => (await answer.json<Page<AdminOrder>>()).items.map(({ id }) => id);

async function auditOf(admin: TestPerson, subject: string): Promise<AuditEntry[]> {
  return (await (await adminApi(admin, "GET", `/audit?subject=${subject}`)).json<Page<AuditEntry>>()).items;
}

async function refund(admin: TestPerson, orderId: string, body: unknown, key?: string): Promise<Response> {
  return api("POST", `/api/v1/admin/orders/${orderId}/refund`, {
    token: admin.token,
    headers: {
      ...(await accessHeaders(admin.email)),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    body,
  });
}

const reason = "Half of the lessons were missing";

describe("GET /admin/orders", () => {
  it("finds orders by the buyer's e-mail, the title in any letters, and the id", async () => {
    const [admin, buyer, other] = [await adminPerson(), await signUp(), await signUp()];
    const word = newId().slice(-10);
    const one = await orderRow({ userId: buyer.id, title: `Talk ${word.toUpperCase()}` });
    const two = await orderRow({ userId: other.id, title: `Write ${word}` });
    const find = async (query: string) =>
      (await idsOf(await adminApi(admin, "GET", `/orders?${query}`))).toSorted();
    expect(await find(`q=${word}`)).toEqual([one.id, two.id].toSorted());
    expect(await find(`q=${encodeURIComponent(buyer.email)}`)).toEqual([one.id]);
    expect(await find(`q=${two.id}`)).toEqual([two.id]);
    expect(await find(`q=${encodeURIComponent("%' OR 1=1 --")}`)).toEqual([]);
  });

  it("finds orders by their status, and by what they wait for", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const paid = await orderRow({ userId: buyer.id });
    const asked = await orderRow({ userId: buyer.id });
    await refundRequestRow(asked);
    const review = await orderRow({
      userId: buyer.id,
      status: "review",
      paidAmount: 0,
      receivedAmount: 1500,
      receivedCurrency: "EUR",
    });
    const disputed = await orderRow({ userId: buyer.id, status: "disputed", disputedAmount: 2000 });
    const q = `q=${encodeURIComponent(buyer.email)}`;
    const find = async (query: string) =>
      (await idsOf(await adminApi(admin, "GET", `/orders?${q}&${query}`))).toSorted();
    expect(await find("status=paid")).toEqual([paid.id, asked.id].toSorted());
    expect(await find("task=refund_request")).toEqual([asked.id]);
    expect(await find("task=review")).toEqual([review.id]);
    expect(await find("task=dispute&status=disputed")).toEqual([disputed.id]);
    expect(await find("task=dispute&status=paid")).toEqual([]);
    const answer = await adminApi(admin, "GET", `/orders?${q}&task=review`);
    expect(await answer.json()).toMatchObject({
      items: [
        {
          tasks: ["review"],
          buyer: { id: buyer.id, email: buyer.email, displayName: "Ana" },
          total: { amount: 2000, currency: "USD" },
        },
      ],
    });
    for (const wrong of ["status=owed", "task=nothing", "sort=loudest", "limit=1000"])
      expect([wrong, (await adminApi(admin, "GET", `/orders?${wrong}`)).status]).toEqual([wrong, 400]);
  });

  it("leaves as a file in which no title becomes a formula, and that is noted", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    await orderRow({ userId: buyer.id, title: `=HYPERLINK("x")` });
    const path = `/orders?q=${encodeURIComponent(buyer.email)}&format=csv`;
    const answer = await adminApi(admin, "GET", path);
    expect(answer.headers.get("content-disposition")).toContain("orders-all.csv");
    const text = await answer.text();
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain('"USD","2000","347"');
    expect(await auditOf(admin, "orders-all")).toContainEqual(
      expect.objectContaining({ action: "list.export", actorId: admin.id, after: { rows: 1 } }),
    );
  });
});

describe("GET /admin/orders/:id", () => {
  it("tells the sums, the request, the disputes and the entries of the ledger", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const order = await orderRow({
      userId: buyer.id,
      refundedAmount: 500,
      refundingAmount: 200,
      status: "partially_refunded",
    });
    await refundRequestRow(order);
    const insertRefund = env.DB.prepare(
      "INSERT INTO refunds (id, order_id, amount, status, reason, requested_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
    );
    const insertEntry = env.DB.prepare(
      "INSERT INTO ledger_entries (kind, provider_ref, account, order_id, currency, amount, created_at) VALUES ('payment', ?, ?, ?, 'USD', ?, 1)",
    );
    await env.DB.batch([
      insertRefund.bind(newId(), order.id, 500, "succeeded", "Made at the provider", null, 1),
      insertRefund.bind(newId(), order.id, 200, "pending", reason, admin.id, 2),
      insertEntry.bind(order.paymentRef, "provider", order.id, 2000),
      insertEntry.bind(order.paymentRef, "platform", order.id, -2000),
      env.DB.prepare(
        "INSERT INTO disputes (order_id, provider_ref, amount, status, reason, created_at, updated_at) VALUES (?, 'dp_1', 300, 'won', 'fraudulent', 1, 2)",
      ).bind(order.id),
    ]);
    const answer = await adminApi(admin, "GET", `/orders/${order.id}`);
    expect(await answer.json()).toMatchObject({
      id: order.id,
      refundable: { amount: 1300, currency: "USD" },
      received: null,
      taxCountry: "ES",
      request: { status: "waiting", reason: "It was not for me", decidedAt: null },
      refunds: [
        { amount: 500, status: "succeeded", requestedBy: null },
        { amount: 200, status: "pending", requestedBy: { id: admin.id, email: admin.email } },
      ],
      disputes: [{ providerRef: "dp_1", status: "won" }],
      ledger: [
        { account: "provider", amount: 2000 },
        { account: "platform", amount: -2000 },
      ],
      tasks: ["refund_request"],
    });
    expect((await adminApi(admin, "GET", `/orders/${newId()}`)).status).toBe(404);
  });
});

describe("POST /admin/orders/:id/refund", () => {
  it("sets a part aside, answers what is left, and writes it down with before and after", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const order = await orderRow({ userId: buyer.id });
    const answer = await refund(admin, order.id, { amount: 500, reason });
    expect(answer.status).toBe(200);
    const detail = await answer.json<AdminOrderDetail>();
    expect(detail).toMatchObject({ refunds: [{ amount: 500, reason, requestedBy: { id: admin.id } }] });
    expect(detail.refundable.amount).toBe(1500);
    expect(await auditOf(admin, order.id)).toMatchObject([
      {
        action: "order.refund",
        before: { status: "paid", refunded: 0, refunding: 0 },
        after: { refundId: detail.refunds[0]?.id, amount: 500, reason },
      },
    ]);
  });

  it("pays back once for a key, however often it comes, and refuses the key with another sum", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const order = await orderRow({ userId: buyer.id });
    const key = newId();
    const first = await refund(admin, order.id, { amount: 500, reason }, key);
    const again = await refund(admin, order.id, { amount: 500, reason }, key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect((await again.json<AdminOrderDetail>()).refunds).toHaveLength(1);
    const other = await refund(admin, order.id, { amount: 600, reason }, key);
    expect((await problemOf(other)).code).toBe("idempotency_key_reused");
    expect(await auditOf(admin, order.id)).toHaveLength(1);
  });

  it("never pays back more than was paid, and nothing of what a bank holds or a person has to look at", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const order = await orderRow({ userId: buyer.id });
    const disputed = await orderRow({ userId: buyer.id, status: "disputed", disputedAmount: 2000 });
    const tooMuch = await refund(admin, order.id, { amount: 2001, reason });
    expect((await problemOf(tooMuch)).code).toBe("not_refundable");
    expect((await problemOf(await refund(admin, disputed.id, { reason }))).code).toBe("not_refundable");
    expect(await auditOf(admin, order.id)).toEqual([]);
    expect((await refund(admin, order.id, { reason })).status).toBe(200);
    expect((await problemOf(await refund(admin, order.id, { reason }))).code).toBe("not_refundable");
  });

  it("refuses what is no sum or has no reason, and an order that is not there", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const order = await orderRow({ userId: buyer.id });
    for (const body of [
      {},
      { amount: 0, reason },
      { amount: -5, reason },
      { amount: 1.5, reason },
      { reason: "x" },
    ])
      expect([body, (await refund(admin, order.id, body)).status]).toEqual([body, 400]);
    expect((await refund(admin, order.id, { reason }, "short")).status).toBe(400);
    expect((await refund(admin, newId(), { reason })).status).toBe(404);
  });

  it("is for administrators behind Access only", async () => {
    const buyer = await signUp();
    const order = await orderRow({ userId: buyer.id });
    const asBuyer = await api("POST", `/api/v1/admin/orders/${order.id}/refund`, {
      token: buyer.token,
      headers: await accessHeaders(buyer.email),
      body: { reason },
    });
    expect((await problemOf(asBuyer)).code).toBe("forbidden");
  });
});

describe("POST /admin/orders/:id/refuse-refund", () => {
  it("refuses a request once, with its reason, and writes it down", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const order = await orderRow({ userId: buyer.id });
    await refundRequestRow(order);
    const path = `/orders/${order.id}/refuse-refund`;
    const answer = await adminApi(admin, "POST", path, { reason: "The course was completed" });
    expect(await answer.json()).toMatchObject({ request: { status: "refused" }, tasks: [] });
    const again = await adminApi(admin, "POST", path, { reason: "The course was completed" });
    expect((await problemOf(again)).code).toBe("already_decided");
    expect(await auditOf(admin, order.id)).toMatchObject([
      {
        action: "order.refuse_refund",
        before: { request: "waiting" },
        after: { request: "refused", reason: "The course was completed" },
      },
    ]);
  });

  it("knows a request that was granted as decided", async () => {
    const [admin, buyer] = [await adminPerson(), await signUp()];
    const order = await orderRow({ userId: buyer.id });
    await refundRequestRow(order);
    const granted = await refund(admin, order.id, { reason });
    expect(await granted.json()).toMatchObject({ request: { status: "granted" } });
    const refused = await adminApi(admin, "POST", `/orders/${order.id}/refuse-refund`, { reason });
    expect((await problemOf(refused)).code).toBe("already_decided");
    expect((await adminApi(admin, "POST", `/orders/${newId()}/refuse-refund`, { reason })).status).toBe(404);
  });
});
