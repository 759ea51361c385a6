import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { levels } from "../../contract/common.ts";
import type { ArticleDocument } from "../../contract/courses/article.ts";
import { courseStatuses, lessonTypes } from "../../contract/courses/course.ts";
import { currencies } from "../../contract/money.ts";
import { categories } from "../categories/categories.table.ts";
import { users } from "../users/users.table.ts";

export const courses = sqliteTable(
  "courses",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    instructorId: text("instructor_id")
      .notNull()
      .references(() => users.id),
    categoryId: text("category_id").references(() => categories.id),
    status: text("status", { enum: courseStatuses }).notNull().default("draft"),
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    description: text("description").notNull().default(""),
    level: text("level", { enum: levels }).notNull(),
    /** BCP 47. */
    language: text("language").notNull(),
    /** In minor units; null while not decided. */
    priceAmount: integer("price_amount"),
    priceCurrency: text("price_currency", { enum: currencies }),
    outcomes: text("outcomes", { mode: "json" }).$type<string[]>().notNull().default([]),
    requirements: text("requirements", { mode: "json" }).$type<string[]>().notNull().default([]),
    tags: text("tags", { mode: "json" }).$type<string[]>().notNull().default([]),
    thumbnailKey: text("thumbnail_key"),
    isFeatured: integer("is_featured", { mode: "boolean" }).notNull().default(false),
    /** Counts every change of the course itself and of the order in it. */
    version: integer("version").notNull().default(1),
    /** Of visible reviews, changed in the batch that changes a review. */
    ratingSum: integer("rating_sum").notNull().default(0),
    ratingCount: integer("rating_count").notNull().default(0),
    /** How many visible reviews have one star, two, … five. */
    stars1: integer("stars_1").notNull().default(0),
    stars2: integer("stars_2").notNull().default(0),
    stars3: integer("stars_3").notNull().default(0),
    stars4: integer("stars_4").notNull().default(0),
    stars5: integer("stars_5").notNull().default(0),
    enrolmentCount: integer("enrolment_count").notNull().default(0),
    lessonCount: integer("lesson_count").notNull().default(0),
    durationSeconds: integer("duration_seconds").notNull().default(0),
    /** Of the first publication. */
    publishedAt: integer("published_at"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    index("courses_instructor").on(table.instructorId, table.updatedAt, table.id),
    index("courses_category").on(table.categoryId),
    index("courses_status").on(table.status, table.id),
    index("courses_created").on(table.createdAt, table.id),
    index("courses_popular").on(table.enrolmentCount, table.id),
    check("courses_status_known", sql`${table.status} IN ('draft', 'published', 'archived')`),
    check("courses_price_whole", sql`(${table.priceAmount} IS NULL) = (${table.priceCurrency} IS NULL)`),
    check("courses_price_positive", sql`${table.priceAmount} >= 0`),
    check(
      "courses_ratings_add_up",
      sql`${table.ratingCount} = ${table.stars1} + ${table.stars2} + ${table.stars3} + ${table.stars4} + ${table.stars5}`,
    ),
  ],
);

export const sections = sqliteTable(
  "sections",
  {
    id: text("id").primaryKey(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    title: text("title").notNull(),
    /** A fractional index: between any two keys there is room for a third. */
    orderKey: text("order_key").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("sections_course").on(table.courseId, table.orderKey)],
);

export const lessons = sqliteTable(
  "lessons",
  {
    id: text("id").primaryKey(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    sectionId: text("section_id")
      .notNull()
      .references(() => sections.id),
    title: text("title").notNull(),
    type: text("type", { enum: lessonTypes }).notNull(),
    isFree: integer("is_free", { mode: "boolean" }).notNull().default(false),
    /** Its article is written, its video or file is there. */
    isReady: integer("is_ready", { mode: "boolean" }).notNull().default(false),
    /** A fractional index within the section. */
    orderKey: text("order_key").notNull(),
    durationSeconds: integer("duration_seconds").notNull().default(0),
    /** The video that belongs to it, once there is one. */
    videoAssetId: text("video_asset_id"),
    version: integer("version").notNull().default(1),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    index("lessons_course").on(table.courseId),
    index("lessons_section").on(table.sectionId, table.orderKey),
    check("lessons_type", sql`${table.type} IN ('video', 'article', 'file')`),
  ],
);

/** Kept apart, because a curriculum is read far more often than the words in it. */
export const lessonArticles = sqliteTable("lesson_articles", {
  lessonId: text("lesson_id")
    .primaryKey()
    .references(() => lessons.id),
  document: text("document", { mode: "json" }).$type<ArticleDocument>().notNull(),
});
