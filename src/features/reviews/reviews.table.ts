import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { reviewReportReasons, reviewStatuses } from "../../contract/courses/reviews.ts";
import { courses } from "../courses/courses.table.ts";
import { users } from "../users/users.table.ts";

export const reviews = sqliteTable(
  "reviews",
  {
    id: text("id").primaryKey(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    rating: integer("rating").notNull(),
    comment: text("comment"),
    status: text("status", { enum: reviewStatuses }).notNull(),
    /** The watch word that holds it. */
    watchWord: text("watch_word"),
    /** Held or reported, and not decided since. */
    isWaiting: integer("is_waiting", { mode: "boolean" }).notNull().default(false),
    reply: text("reply"),
    repliedAt: integer("replied_at"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("reviews_one_each").on(table.courseId, table.userId),
    index("reviews_user").on(table.userId),
    index("reviews_newest").on(table.courseId, table.status, table.createdAt, table.id),
    index("reviews_by_rating").on(table.courseId, table.status, table.rating, table.createdAt, table.id),
    index("reviews_queue").on(table.isWaiting, table.updatedAt, table.id),
    index("reviews_status").on(table.status, table.updatedAt, table.id),
    check("reviews_rating", sql`${table.rating} BETWEEN 1 AND 5`),
    check("reviews_status_known", sql`${table.status} IN ('visible', 'held', 'removed')`),
  ],
);

export const reviewReports = sqliteTable(
  "review_reports",
  {
    id: text("id").primaryKey(),
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id),
    reporterId: text("reporter_id")
      .notNull()
      .references(() => users.id),
    reason: text("reason", { enum: reviewReportReasons }).notNull(),
    description: text("description"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("review_reports_once").on(table.reviewId, table.reporterId),
    index("review_reports_reporter").on(table.reporterId),
  ],
);

/** Words that hold a review until a moderator has seen it. */
export const watchWords = sqliteTable(
  "watch_words",
  {
    id: text("id").primaryKey(),
    /** BCP 47 language of the word. */
    language: text("language").notNull(),
    word: text("word").notNull(),
    /** Without case and accents, as texts are compared with it. */
    folded: text("folded").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [uniqueIndex("watch_words_once").on(table.language, table.folded)],
);
