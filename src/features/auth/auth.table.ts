import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { platforms } from "../../contract/auth.ts";
import { users } from "../users/users.table.ts";

const revokedReasons = [
  "logout",
  "replaced",
  "revoked",
  "reuse",
  "banned",
  "password",
  "claimed",
  "deletion",
] as const;

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
    revokedReason: text("revoked_reason", { enum: revokedReasons }),
    /** When this session was opened with two factors; null when one was enough. */
    secondFactorAt: integer("second_factor_at"),
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

/**
 * Codes and links that are sent by mail. The secret itself is derived from the id, so only the hash is here and the
 * mail's job needs no more than the id.
 */
export const oneTimeCodes = sqliteTable(
  "one_time_codes",
  {
    id: text("id").primaryKey(),
    purpose: text("purpose", { enum: ["otp", "verify", "reset", "delete"] }).notNull(),
    /** The e-mail for `otp` and `reset`, known here or not; the user's id for `verify` and `delete`. */
    subject: text("subject").notNull(),
    /** Which device asked, where it is one that the account knows: its codes are its own. Empty for everybody else. */
    lane: text("lane").notNull().default(""),
    secretHash: text("secret_hash").notNull(),
    attempts: integer("attempts").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (table) => [
    check("one_time_codes_purpose", sql`${table.purpose} IN ('otp', 'verify', 'reset', 'delete')`),
    index("one_time_codes_subject").on(table.purpose, table.subject, table.lane, table.createdAt),
    index("one_time_codes_expiry").on(table.expiresAt),
  ],
);

/** What a sign-in that leaves this site and comes back must remember meanwhile; taken out once, by deleting it. */
export const authFlows = sqliteTable(
  "auth_flows",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ["passkey_add", "passkey_login", "passkey_step", "oauth"] }).notNull(),
    userId: text("user_id").references(() => users.id),
    data: text("data", { mode: "json" }).$type<unknown>().notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    check("auth_flows_kind", sql`${table.kind} IN ('passkey_add', 'passkey_login', 'passkey_step', 'oauth')`),
    index("auth_flows_expiry").on(table.expiresAt),
    index("auth_flows_user").on(table.userId),
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
