import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { levels } from "../../contract/common.ts";
import { learningGoals } from "../../contract/users.ts";

export const users = sqliteTable(
  "users",
  {
    id: text("id").primaryKey(),
    /** Lower case. */
    email: text("email").notNull().unique(),
    passwordHash: text("password_hash"),
    role: text("role", { enum: ["student", "instructor", "admin"] })
      .notNull()
      .default("student"),
    isVerified: integer("is_verified", { mode: "boolean" }).notNull().default(false),
    /** `YYYY-MM-DD` */
    dateOfBirth: text("date_of_birth").notNull(),
    bannedAt: integer("banned_at"),
    banReason: text("ban_reason"),
    /** Null with `banned_at` set: for good. */
    banUntil: integer("ban_until"),
    /** No matching until then: the step of the ladder before a ban. */
    practicePausedUntil: integer("practice_paused_until"),
    createdAt: integer("created_at").notNull(),
    /** When the account will be erased, because its owner asked for it. */
    deletionDueAt: integer("deletion_due_at"),
    /** Since then only the row stands, without anything personal: others' calls and reports still point to it. */
    deletedAt: integer("deleted_at"),
  },
  (table) => [
    check("users_role", sql`${table.role} IN ('student', 'instructor', 'admin')`),
    index("users_deletion_due")
      .on(table.deletionDueAt)
      .where(sql`${table.deletionDueAt} IS NOT NULL`),
  ],
);

/** One for each user, made in the batch that makes the user. */
export const profiles = sqliteTable(
  "profiles",
  {
    userId: text("user_id")
      .primaryKey()
      .references(() => users.id),
    username: text("username"),
    /** The username's skeleton, by which look-alikes collide. */
    usernameFolded: text("username_folded").unique(),
    displayName: text("display_name").notNull(),
    avatarKey: text("avatar_key"),
    bio: text("bio"),
    nativeLanguage: text("native_language"),
    englishLevel: text("english_level", { enum: levels }),
    learningGoal: text("learning_goal", { enum: learningGoals }),
    country: text("country"),
    timezone: text("timezone").notNull().default("UTC"),
    topics: text("topics", { mode: "json" }).$type<string[]>().notNull().default([]),
    totalPracticeSeconds: integer("total_practice_seconds").notNull().default(0),
    totalSessions: integer("total_sessions").notNull().default(0),
    streakDays: integer("streak_days").notNull().default(0),
    streakFreezes: integer("streak_freezes").notNull().default(1),
    /** The user's local date `YYYY-MM-DD` of the last call that counted. */
    lastPracticeDate: text("last_practice_date"),
    lastSessionAt: integer("last_session_at"),
    lastActiveAt: integer("last_active_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    check("profiles_level", sql`${table.englishLevel} IN ('beginner', 'intermediate', 'advanced')`),
    check("profiles_freezes", sql`${table.streakFreezes} BETWEEN 0 AND 2`),
  ],
);

/** The effect is symmetric; only `from` can list it. */
export const blocks = sqliteTable(
  "blocks",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => users.id),
    toId: text("to_id")
      .notNull()
      .references(() => users.id),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.toId] }),
    index("blocks_to").on(table.toId),
    index("blocks_list").on(table.fromId, table.createdAt),
    check("blocks_not_self", sql`${table.fromId} <> ${table.toId}`),
  ],
);
