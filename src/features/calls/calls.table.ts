import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { compliments } from "../../contract/calls.ts";
import { levels } from "../../contract/common.ts";
import { users } from "../users/users.table.ts";

export const callSessions = sqliteTable(
  "call_sessions",
  {
    /** Also the id of the room. */
    id: text("id").primaryKey(),
    userA: text("user_a")
      .notNull()
      .references(() => users.id),
    userB: text("user_b")
      .notNull()
      .references(() => users.id),
    topic: text("topic"),
    level: text("level", { enum: levels }),
    startedAt: integer("started_at").notNull(),
    connectedAt: integer("connected_at"),
    endedAt: integer("ended_at"),
    durationSeconds: integer("duration_seconds"),
    endedBy: text("ended_by", { enum: ["user_a", "user_b", "timeout", "no_show", "error"] }),
  },
  (table) => [
    index("call_sessions_user_a").on(table.userA, table.startedAt),
    index("call_sessions_user_b").on(table.userB, table.startedAt),
    index("call_sessions_open")
      .on(table.startedAt)
      .where(sql`${table.endedAt} IS NULL`),
    check("call_sessions_two_people", sql`${table.userA} <> ${table.userB}`),
    check(
      "call_sessions_ended_by",
      sql`${table.endedBy} IN ('user_a', 'user_b', 'timeout', 'no_show', 'error')`,
    ),
  ],
);

export const sessionRatings = sqliteTable(
  "session_ratings",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => callSessions.id),
    raterId: text("rater_id")
      .notNull()
      .references(() => users.id),
    stars: integer("stars").notNull(),
    connection: integer("connection").notNull(),
    compliments: text("compliments", { mode: "json" }).$type<(typeof compliments)[number][]>().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.raterId] }),
    index("session_ratings_rater").on(table.raterId),
    check(
      "session_ratings_range",
      sql`${table.stars} BETWEEN 1 AND 5 AND ${table.connection} BETWEEN 1 AND 5`,
    ),
  ],
);

/** Seconds of practice per local day of the user: what the calendar shows. */
export const practiceDays = sqliteTable(
  "practice_days",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** The user's local date `YYYY-MM-DD` when the call connected. */
    date: text("date").notNull(),
    seconds: integer("seconds").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.date] })],
);
