import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { platforms } from "../../contract/auth.ts";
import { users } from "../users/users.table.ts";

/** A device that is signed in: the family of its refresh tokens. */
export const deviceSessions = sqliteTable(
  "device_sessions",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    deviceId: text("device_id").notNull(),
    platform: text("platform", { enum: platforms }).notNull(),
    deviceName: text("device_name"),
    country: text("country"),
    createdAt: integer("created_at").notNull(),
    lastUsedAt: integer("last_used_at").notNull(),
    /** Absolute: no rotation moves it. */
    expiresAt: integer("expires_at").notNull(),
    revokedAt: integer("revoked_at"),
    revokedReason: text("revoked_reason", { enum: ["logout", "replaced", "revoked", "reuse", "banned"] }),
  },
  (table) => [
    check("device_sessions_platform", sql`${table.platform} IN ('ios', 'android', 'web')`),
    index("device_sessions_user").on(table.userId, table.lastUsedAt),
    index("device_sessions_expiry").on(table.expiresAt),
    uniqueIndex("device_sessions_live_device")
      .on(table.userId, table.deviceId)
      .where(sql`${table.revokedAt} IS NULL`),
  ],
);

/** Only hashes are stored; a successor can be computed again from the token it replaces. */
export const refreshTokens = sqliteTable(
  "refresh_tokens",
  {
    tokenHash: text("token_hash").primaryKey(),
    sessionId: text("session_id")
      .notNull()
      .references(() => deviceSessions.id),
    generation: integer("generation").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (table) => [
    uniqueIndex("refresh_tokens_generation").on(table.sessionId, table.generation),
    index("refresh_tokens_expiry").on(table.expiresAt),
  ],
);

/** What an investigator wants to find later. Append-only. */
export const securityEvents = sqliteTable(
  "security_events",
  {
    id: text("id").primaryKey(),
    userId: text("user_id").references(() => users.id),
    kind: text("kind").notNull(),
    detail: text("detail", { mode: "json" }).$type<Record<string, string | number | null>>().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("security_events_user").on(table.userId, table.createdAt)],
);
