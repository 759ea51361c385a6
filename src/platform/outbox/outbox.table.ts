import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const outboxStatuses = ["pending", "processing", "completed", "failed"] as const;

/** Effects that were promised in the same batch as the change that caused them; also the job record admins see. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text("id").primaryKey(),
    topic: text("topic").notNull(),
    payload: text("payload", { mode: "json" }).$type<unknown>().notNull(),
    status: text("status", { enum: outboxStatuses }).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    createdAt: integer("created_at").notNull(),
    /** When it was last handed to the queue or taken up; the sweep leaves fresh ones alone. */
    touchedAt: integer("touched_at").notNull(),
  },
  (table) => [
    check("outbox_status", sql`${table.status} IN ('pending', 'processing', 'completed', 'failed')`),
    index("outbox_due").on(table.status, table.touchedAt),
    index("outbox_created").on(table.createdAt),
  ],
);

/** Ids of messages whose effects on this database are done. Written in the batch that makes them. */
export const processedMessages = sqliteTable(
  "processed_messages",
  {
    id: text("id").primaryKey(),
    processedAt: integer("processed_at").notNull(),
  },
  (table) => [index("processed_messages_age").on(table.processedAt)],
);
