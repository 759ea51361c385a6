import { and, asc, eq, lt, ne, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import type { Position } from "../db/cursor.ts";
import { type Guarded, guardedBatch, mustChangeOne, type Statement } from "../db/guarded-batch.ts";
import { pageAfter } from "../db/keyset.ts";
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

  /** By when they came; those that came at once follow their names. */
  async list(
    { status, sort }: { status: WebhookStatus; sort: "newest" | "oldest" },
    limit: number,
    after: Position | null,
  ): Promise<WebhookEventRow[]> {
    const direction = sort === "newest" ? "descending" : "ascending";
    const name = sql`(${webhookEvents.provider} || ' ' || ${webhookEvents.eventId})`;
    const { isAfter, order } = pageAfter({ by: webhookEvents.receivedAt, direction, id: name }, after);
    // Few wait, so they are sorted; of those that are done there are many, so the index of when they came is walked.
    const isOfStatus =
      status === "manual" || status === "pending"
        ? eq(webhookEvents.status, status)
        : sql`+${webhookEvents.status} = ${status}`;
    return this.#db
      .select()
      .from(webhookEvents)
      .where(and(isOfStatus, isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  async find(which: WebhookMessage): Promise<WebhookEventRow | undefined> {
    return this.#db.select().from(webhookEvents).where(this.#is(which)).get();
  }

  /** One that waits for a person begins anew. */
  retry(which: WebhookMessage, now: number): Guarded {
    return this.#decide(which, { status: "pending", attempts: 0, processedAt: null, touchedAt: now });
  }

  /** Nothing is to be done about one that waits for a person. */
  dismiss(which: WebhookMessage, now: number): Guarded {
    return this.#decide(which, { status: "ignored", processedAt: now, touchedAt: now });
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #decide(which: WebhookMessage, changes: Partial<WebhookEventRow>): Guarded {
    return mustChangeOne(
      this.#db
        .update(webhookEvents)
        .set(changes)
        .where(and(this.#is(which), eq(webhookEvents.status, "manual"))),
    );
  }

  #is({ provider, eventId }: WebhookMessage) {
    return and(eq(webhookEvents.provider, provider), eq(webhookEvents.eventId, eventId));
  }
}
