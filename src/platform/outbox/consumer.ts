import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Database } from "../db/client.ts";
import { constraintOf } from "../db/constraint.ts";
import { guardedBatch, type Statement } from "../db/guarded-batch.ts";
import type { Faults } from "../faults.ts";
import { type Logger, summariseFault } from "../log.ts";
import { type EventPayload, eventSchemas, isTopic, type Topic } from "./events.ts";
import { outbox, processedMessages } from "./outbox.table.ts";

/** What handling an event comes to. */
export interface Effects {
  /** Writes to our database: made exactly once, with the message id, in one batch. */
  statements: Statement[];
  /** Effects elsewhere, before the event counts as done: at least once, so they must bear repetition. */
  outside?: () => Promise<void>;
}

export type EventHandlers = {
  readonly [T in Topic]: readonly ((payload: EventPayload<T>, eventId: string) => Promise<Effects>)[];
};

const schemaOf: { readonly [T in Topic]: z.ZodType<EventPayload<T>> } = eventSchemas;

type OutboxRow = typeof outbox.$inferSelect;

/** Takes messages of the queue and does what their outbox rows promised. */
export class OutboxConsumer {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #handlers: EventHandlers;
  readonly #log: Logger;
  readonly #faults: Faults;

  constructor(options: { db: Database; clock: Clock; handlers: EventHandlers; log: Logger; faults: Faults }) {
    this.#db = options.db;
    this.#clock = options.clock;
    this.#handlers = options.handlers;
    this.#log = options.log;
    this.#faults = options.faults;
  }

  /**
   * Handles one event. `"retry"` means that it failed and stays pending; a repeated or unknown id is simply done.
   * Never throws: the words of a fault would reach the log as they are.
   */
  async handle(id: string): Promise<"done" | "retry"> {
    try {
      const row = await this.#take(id);
      return row === undefined ? "done" : await this.#process(row);
    } catch (fault) {
      this.#faults.note("outbox.unreachable", { fault, place: "outbox", fields: { id } });
      return "retry";
    }
  }

  /** The event has failed for the last time; an administrator can see and retry it. */
  async giveUp(id: string): Promise<"gave_up" | "retry"> {
    try {
      await this.#db
        .update(outbox)
        .set({ status: "failed", touchedAt: this.#clock.now() })
        .where(sql`${outbox.id} = ${id} AND ${outbox.status} <> 'completed'`);
    } catch (fault) {
      this.#faults.note("outbox.unreachable", { fault, place: "outbox", fields: { id } });
      return "retry";
    }
    this.#log.error("outbox.gave_up", { id });
    return "gave_up";
  }

  async #take(id: string): Promise<OutboxRow | undefined> {
    const [row] = await this.#db
      .update(outbox)
      .set({ status: "processing", attempts: sql`${outbox.attempts} + 1`, touchedAt: this.#clock.now() })
      .where(sql`${outbox.id} = ${id} AND ${outbox.status} IN ('pending', 'processing')`)
      .returning();
    return row;
  }

  async #process({ id, topic, payload, attempts }: OutboxRow): Promise<"done" | "retry"> {
    try {
      if (!isTopic(topic)) throw new Error(`No topic "${topic}"`);
      const effects = await this.#effectsOf(topic, payload, id);
      await this.#commit(
        id,
        effects.flatMap((effect) => effect.statements),
      );
      for (const { outside } of effects) await outside?.();
      await this.#db.update(outbox).set({ status: "completed", lastError: null }).where(eq(outbox.id, id));
      return "done";
    } catch (fault) {
      this.#faults.note("outbox.failed", { fault, place: topic, fields: { id, attempts } });
      const lastError = summariseFault(fault);
      await this.#db.update(outbox).set({ status: "pending", lastError }).where(eq(outbox.id, id));
      return "retry";
    }
  }

  async #effectsOf<T extends Topic>(topic: T, payload: unknown, id: string): Promise<Effects[]> {
    const schema: z.ZodType<EventPayload<T>> = schemaOf[topic];
    const event = schema.parse(payload);
    return Promise.all(this.#handlers[topic].map((handler) => handler(event, id)));
  }

  async #commit(id: string, statements: readonly Statement[]): Promise<void> {
    const processed = this.#db.insert(processedMessages).values({ id, processedAt: this.#clock.now() });
    try {
      await guardedBatch(this.#db, [processed, ...statements]);
    } catch (fault) {
      if (constraintOf(fault) === "processed_messages.id") return;
      throw fault;
    }
  }
}
