import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { courses } from "../courses/courses.table.ts";
import { users } from "../users/users.table.ts";

/** Access is such a row, and nothing else: to one course, or by a plan to all of them. */
export const entitlements = sqliteTable(
  "entitlements",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** Null: every course (a plan). */
    courseId: text("course_id").references(() => courses.id),
    source: text("source", { enum: ["order", "free", "admin", "subscription"] }).notNull(),
    /** The order or subscription it comes from; empty for the other sources. */
    sourceId: text("source_id").notNull().default(""),
    startsAt: integer("starts_at").notNull(),
    endsAt: integer("ends_at"),
    revokedAt: integer("revoked_at"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("entitlements_once").on(table.userId, table.courseId, table.source, table.sourceId),
    uniqueIndex("entitlements_plan_once")
      .on(table.userId, table.source, table.sourceId)
      .where(sql`${table.courseId} IS NULL`),
    index("entitlements_course").on(table.courseId),
    check("entitlements_source", sql`${table.source} IN ('order', 'free', 'admin', 'subscription')`),
    check(
      "entitlements_course_or_plan",
      sql`${table.courseId} IS NOT NULL OR ${table.source} = 'subscription'`,
    ),
  ],
);

/** Somebody takes part in a course. It says nothing about access. */
export const enrolments = sqliteTable(
  "enrolments",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    enrolledAt: integer("enrolled_at").notNull(),
    lastActiveAt: integer("last_active_at").notNull(),
    lastLessonId: text("last_lesson_id"),
    completedLessons: integer("completed_lessons").notNull().default(0),
    completedAt: integer("completed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.courseId] }),
    index("enrolments_user").on(table.userId, table.lastActiveAt, table.courseId),
    index("enrolments_course").on(table.courseId, table.enrolledAt, table.userId),
    index("enrolments_active").on(table.courseId, table.lastActiveAt),
  ],
);
