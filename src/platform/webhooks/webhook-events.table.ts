import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { webhookProviders, webhookStatuses } from "./webhook-event.ts";

/** Every verified event of an outside service, once: the permanent gate against repetition. */
export const webhookEvents = sqliteTable(
  "webhook_events",
  {
    provider: text("provider", { enum: webhookProviders }).notNull(),
    /** The provider's own, or a hash of the body where it gives none. */
    eventId: text("event_id").notNull(),
    type: text("type").notNull(),
    /** The body as it was signed. */
    payload: text("payload").notNull(),
    status: text("status", { enum: webhookStatuses }).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    receivedAt: integer("received_at").notNull(),
    processedAt: integer("processed_at"),
    /** When it was last handed to the queue or taken up. */
    touchedAt: integer("touched_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.eventId] }),
    index("webhook_events_due").on(table.status, table.touchedAt),
    index("webhook_events_received").on(table.receivedAt),
    check("webhook_events_provider", sql`${table.provider} IN ('stream', 'stripe', 'razorpay', 'paypal')`),
    check("webhook_events_status", sql`${table.status} IN ('pending', 'processed', 'ignored', 'manual')`),
  ],
);
