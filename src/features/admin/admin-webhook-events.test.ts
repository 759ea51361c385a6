import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { accessHeaders, adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import type { AdminWebhookEvent } from "../../contract/admin/webhook-events.ts";
import type { Page } from "../../contract/common.ts";
import { newId } from "../../platform/ids.ts";
import type { WebhookStatus } from "../../platform/webhooks/webhook-event.ts";
import { webhookEvents } from "../../platform/webhooks/webhook-events.table.ts";
import { databaseOf } from "../../platform/db/client.ts";

type EventRow = typeof webhookEvents.$inferInsert;

async function eventRow(status: WebhookStatus, overrides: Partial<EventRow> = {}): Promise<string> {
  const eventId = `evt_${newId()}`;
  await databaseOf(env.DB)
    .insert(webhookEvents)
    .values({
      provider: "stripe",
      eventId,
      type: "charge.unheard_of",
      payload: '{"about":"<b>nothing</b>"}',
      status,
      attempts: 5,
      lastError: "We know nothing of this",
      receivedAt: Date.now(),
      processedAt: status === "pending" ? null : Date.now(),
      touchedAt: Date.now(),
      ...overrides,
    });
  return overrides.eventId ?? eventId;
}

async function rowOf(eventId: string) {
  return env.DB.prepare("SELECT status, attempts, processed_at FROM webhook_events WHERE event_id = ?")
    .bind(eventId)
    .first<{ status: WebhookStatus; attempts: number; processed_at: number | null }>();
}

describe("GET /admin/webhook-events", () => {
  it("shows what waits for a person, with what was said, each once whatever the page ends with", async () => {
    const admin = await adminPerson();
    const at = Date.now();
    const ids: string[] = [];
    for (const index of [0, 1, 2, 3, 4])
      ids.push(
        await eventRow("manual", { receivedAt: at + (index % 2), provider: index < 3 ? "stripe" : "paypal" }),
      );
    const done = await eventRow("processed");
    const found: AdminWebhookEvent[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? "" : `&cursor=${cursor}`;
      const answer = await adminApi(admin, "GET", `/webhook-events?limit=2${more}`);
      const page: Page<AdminWebhookEvent> = await answer.json();
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    const seen = found.map(({ eventId }) => eventId);
    expect(seen.filter((id) => ids.includes(id)).toSorted()).toEqual(ids.toSorted());
    expect(seen).not.toContain(done);
    expect(found.find(({ eventId }) => eventId === ids[0])).toMatchObject({
      provider: "stripe",
      type: "charge.unheard_of",
      status: "manual",
      attempts: 5,
      lastError: "We know nothing of this",
      payload: '{"about":"<b>nothing</b>"}',
    });
  });

  it("shows those of another state, sorts them, refuses another sort's cursor, and leaves as a file", async () => {
    const admin = await adminPerson();
    const day = 24 * 60 * 60_000;
    const newest = await eventRow("ignored", { receivedAt: Date.now() + 900 * day });
    const newer = await eventRow("ignored", { receivedAt: Date.now() + 800 * day });
    const answer = await adminApi(admin, "GET", "/webhook-events?status=ignored&limit=2");
    const { items, nextCursor } = await answer.json<Page<AdminWebhookEvent>>();
    expect(items.map(({ eventId }) => eventId)).toEqual([newest, newer]);
    await eventRow("ignored", { receivedAt: 1 });
    const oldest = await adminApi(admin, "GET", "/webhook-events?status=ignored&sort=oldest&limit=1");
    expect((await oldest.json<Page<AdminWebhookEvent>>()).items[0]?.receivedAt).toBe(
      "1970-01-01T00:00:00.001Z",
    );
    const other = await adminApi(
      admin,
      "GET",
      `/webhook-events?status=processed&limit=2&cursor=${nextCursor ?? "none"}`,
    );
    expect(other.status).toBe(400);
    const file = await adminApi(admin, "GET", "/webhook-events?status=ignored&format=csv");
    expect(await file.text()).toContain(`"stripe","${newest}","charge.unheard_of","ignored"`);
  });
});

describe("POST /admin/webhook-events/:provider/:eventId/retry", () => {
  it("begins it anew, hands it out, and writes down what it was", async () => {
    const admin = await adminPerson();
    const eventId = await eventRow("manual", { provider: "stream", payload: "{}" });
    const answer = await adminApi(admin, "POST", `/webhook-events/stream/${eventId}/retry`);
    expect(answer.status).toBe(204);
    await expect.poll(async () => (await rowOf(eventId))?.attempts, { timeout: 10_000 }).toBe(1);
    const audit = await adminApi(admin, "GET", `/audit?subject=${encodeURIComponent(`stream ${eventId}`)}`);
    expect(await audit.json()).toMatchObject({
      items: [
        {
          action: "webhook.retry",
          before: { status: "manual", attempts: 5, lastError: "We know nothing of this" },
          after: { status: "pending" },
        },
      ],
    });
  });

  it("refuses one that does not wait for a person, and one that never came", async () => {
    const admin = await adminPerson();
    for (const status of ["processed", "ignored"] as const) {
      const eventId = await eventRow(status);
      for (const what of ["retry", "dismiss"]) {
        const answer = await adminApi(admin, "POST", `/webhook-events/stripe/${eventId}/${what}`);
        expect([status, what, (await problemOf(answer)).code]).toEqual([status, what, "conflict"]);
      }
      expect(await rowOf(eventId)).toMatchObject({ status });
    }
    const missing = await adminApi(admin, "POST", `/webhook-events/stripe/evt_${newId()}/retry`);
    expect(missing.status).toBe(404);
    expect((await adminApi(admin, "POST", "/webhook-events/elsewhere/evt_1/retry")).status).toBe(400);
  });
});

describe("POST /admin/webhook-events/:provider/:eventId/dismiss", () => {
  it("puts it away, once, whatever its name looks like", async () => {
    const admin = await adminPerson();
    const eventId = `sha256/${newId()}+=`;
    await eventRow("manual", { provider: "razorpay", eventId });
    const path = `/webhook-events/razorpay/${encodeURIComponent(eventId)}/dismiss`;
    const [one, other] = await Promise.all([adminApi(admin, "POST", path), adminApi(admin, "POST", path)]);
    expect([one.status, other.status]).toEqual(expect.arrayContaining([204, 409]));
    expect(await rowOf(eventId)).toMatchObject({ status: "ignored" });
  });

  it("is for administrators behind Access only", async () => {
    const person = await signUp();
    const eventId = await eventRow("manual");
    const answer = await api("POST", `/api/v1/admin/webhook-events/stripe/${eventId}/dismiss`, {
      token: person.token,
      headers: await accessHeaders(person.email),
    });
    expect((await problemOf(answer)).code).toBe("forbidden");
    expect(await rowOf(eventId)).toMatchObject({ status: "manual" });
  });
});
