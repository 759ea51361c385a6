import { and, asc, eq, lt, ne, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import type { ReceivedEvent, WebhookMessage, WebhookStatus } from "./webhook-event.ts";
import { webhookEvents } from "./webhook-events.table.ts";

export type WebhookEventRow = typeof webhookEvents.$inferSelect;

/** Events of outside services: written by the webhooks Worker, worked off by the api Worker. */
export class WebhookEventsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Once, however often and however parallel it comes. `isDone`: nothing more is to be done about it. */
  async keep(event: ReceivedEvent, now: number): Promise<{ isDone: boolean }> {
    const { provider, eventId, type, payload } = event;
    const [, rows] = await this.#db.batch([
      this.#db
        .insert(webhookEvents)
        .values({ provider, eventId, type, payload, receivedAt: now, touchedAt: now })
        .onConflictDoNothing(),
      this.#db.select({ status: webhookEvents.status }).from(webhookEvents).where(this.#is(event)),
    ]);
    return { isDone: rows[0]?.status !== "pending" };
  }

  /** Takes up one that is not done, and counts the attempt. */
  async take(which: WebhookMessage, now: number): Promise<WebhookEventRow | undefined> {
    const [row] = await this.#db
      .update(webhookEvents)
      .set({ attempts: sql`${webhookEvents.attempts} + 1`, touchedAt: now })
      .where(and(this.#is(which), eq(webhookEvents.status, "pending")))
      .returning();
    return row;
  }

  async finish(which: WebhookMessage, status: WebhookStatus, now: number): Promise<void> {
    await this.#db
      .update(webhookEvents)
      .set({ status, processedAt: now, touchedAt: now, ...(status === "manual" ? {} : { lastError: null }) })
      .where(and(this.#is(which), eq(webhookEvents.status, "pending")));
  }

  async noteFault(which: WebhookMessage, lastError: string): Promise<void> {
    await this.#db.update(webhookEvents).set({ lastError }).where(this.#is(which));
  }

  /** Those that wait although nobody has touched them since then, the longest first; they count as touched now. */
  async listForgotten(since: number, now: number, limit: number): Promise<WebhookMessage[]> {
    const rows = await this.#db
      .select({ provider: webhookEvents.provider, eventId: webhookEvents.eventId })
      .from(webhookEvents)
      .where(and(eq(webhookEvents.status, "pending"), lt(webhookEvents.touchedAt, since)))
      .orderBy(asc(webhookEvents.touchedAt))
      .limit(limit);
    const [first, ...rest] = rows.map((row) =>
      this.#db.update(webhookEvents).set({ touchedAt: now }).where(this.#is(row)),
    );
    if (first !== undefined) await this.#db.batch([first, ...rest]);
    return rows;
  }

  /** Empties what was received before then and is done; that it came stays known for good. */
  async forgetPayloads(before: number): Promise<void> {
    await this.#db
      .update(webhookEvents)
      .set({ payload: "" })
      .where(
        and(
          lt(webhookEvents.receivedAt, before),
          ne(webhookEvents.payload, ""),
          sql`${webhookEvents.status} IN ('processed', 'ignored')`,
        ),
      );
  }

  #is({ provider, eventId }: WebhookMessage) {
    return and(eq(webhookEvents.provider, provider), eq(webhookEvents.eventId, eventId));
  }
}
