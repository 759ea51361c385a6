import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Clock } from "../clock.ts";
import type { Database } from "../db/client.ts";
import type { Statement } from "../db/guarded-batch.ts";
import { newId } from "../ids.ts";
import type { EventPayload, Topic } from "./events.ts";
import { outbox, processedMessages } from "./outbox.table.ts";

/** What travels in the queue: the row holds the rest. */
export interface OutboxMessage {
  id: string;
  requestId: string | null;
}

const SWEEP_LIMIT = 100;
/** A message not done after this long was lost, or its consumer died; handing it out again is safe. */
const STALE_AFTER_MS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const KEEP_COMPLETED_MS = 30 * DAY_MS;
const KEEP_MESSAGE_IDS_MS = 14 * DAY_MS;

/**
 * The transactional outbox: `record` makes the row that goes into the batch of the change, `announce` sends it to the
 * queue right after commit, and `sweep` sends again what was lost in between.
 */
export class Outbox {
  readonly #db: Database;
  readonly #queue: Pick<Queue<OutboxMessage>, "sendBatch">;
  readonly #clock: Clock;
  readonly #requestId: string | null;

  constructor(options: {
    db: Database;
    queue: Pick<Queue<OutboxMessage>, "sendBatch">;
    clock: Clock;
    requestId: string | null;
  }) {
    this.#db = options.db;
    this.#queue = options.queue;
    this.#clock = options.clock;
    this.#requestId = options.requestId;
  }

  record<T extends Topic>(topic: T, payload: EventPayload<T>): { id: string; statement: Statement } {
    const id = newId();
    const now = this.#clock.now();
    const row = { id, topic, payload, createdAt: now, touchedAt: now };
    return { id, statement: this.#db.insert(outbox).values(row) };
  }

  /** Sends rows to the queue. Defer it: when the queue is out of reach it rejects, and the sweep sends them later. */
  async announce(ids: readonly string[]): Promise<void> {
    await this.#queue.sendBatch(ids.map((id) => ({ body: { id, requestId: this.#requestId } })));
  }

  /** Sends every unfinished row that nobody touched for 10 s, oldest first, at most 100. Returns how many. */
  async sweep(): Promise<number> {
    const now = this.#clock.now();
    const rows = await this.#db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(inArray(outbox.status, ["pending", "processing"]), lt(outbox.touchedAt, now - STALE_AFTER_MS)),
      )
      .orderBy(asc(outbox.touchedAt))
      .limit(SWEEP_LIMIT);
    if (rows.length === 0) return 0;
    const ids = rows.map((row) => row.id);
    await this.announce(ids);
    const idList = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
    await this.#db
      .update(outbox)
      .set({ touchedAt: now })
      .where(sql`${outbox.id} IN ${idList}`);
    return ids.length;
  }

  /** Deletes what nobody will ask for again: events completed 30 days ago, message ids of two weeks ago. */
  async prune(): Promise<void> {
    const now = this.#clock.now();
    await this.#db.batch([
      this.#db
        .delete(outbox)
        .where(and(eq(outbox.status, "completed"), lt(outbox.createdAt, now - KEEP_COMPLETED_MS))),
      this.#db.delete(processedMessages).where(lt(processedMessages.processedAt, now - KEEP_MESSAGE_IDS_MS)),
    ]);
  }
}
