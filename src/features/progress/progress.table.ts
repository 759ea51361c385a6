import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { courses, lessons } from "../courses/courses.table.ts";
import { users } from "../users/users.table.ts";

/** How far somebody is in a lesson. */
export const lessonProgress = sqliteTable(
  "lesson_progress",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    positionSeconds: real("position_seconds").notNull().default(0),
    /** What was played: disjoint, sorted, [from, to] in seconds. */
    watched: text("watched", { mode: "json" }).$type<[number, number][]>().notNull().default([]),
    watchedSeconds: integer("watched_seconds").notNull().default(0),
    completedAt: integer("completed_at"),
    /** Counts its changes: two reports at once do not overwrite each other. */
    version: integer("version").notNull().default(1),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.lessonId] }),
    index("lesson_progress_course").on(table.userId, table.courseId),
    index("lesson_progress_lesson").on(table.lessonId, table.completedAt),
  ],
);

/** Private notes. */
export const lessonNotes = sqliteTable(
  "lesson_notes",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id),
    text: text("text").notNull(),
    positionSeconds: real("position_seconds"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    index("lesson_notes_mine").on(table.userId, table.lessonId, table.createdAt, table.id),
    index("lesson_notes_lesson").on(table.lessonId),
  ],
);
