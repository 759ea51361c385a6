import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { uploadPurposes } from "../../contract/media/upload.ts";
import { videoFailures, videoProviders, videoStates } from "../../contract/media/video.ts";
import { courses, lessons } from "../courses/courses.table.ts";
import { users } from "../users/users.table.ts";

/** Files on their way into storage. A row lives until it is cancelled or given up; one whose file is whole, for 30 days more, to be asked what has become of it. */
export const uploads = sqliteTable(
  "uploads",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id),
    purpose: text("purpose", { enum: uploadPurposes }).notNull(),
    filename: text("filename").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    partSizeBytes: integer("part_size_bytes").notNull(),
    objectKey: text("object_key").notNull(),
    /** R2's name for the multipart upload. */
    multipartId: text("multipart_id").notNull(),
    /** When the file was whole; what became of it then is in video_assets or attachments, under the same id. */
    completedAt: integer("completed_at"),
    createdAt: integer("created_at").notNull(),
    /** Pushed out by every part that arrives. */
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("uploads_user").on(table.userId, table.completedAt),
    index("uploads_course").on(table.courseId),
    index("uploads_lesson").on(table.lessonId, table.completedAt),
    index("uploads_expiry").on(table.expiresAt),
    check("uploads_purpose", sql`${table.purpose} IN ('video', 'attachment')`),
    check("uploads_size", sql`${table.sizeBytes} > 0 AND ${table.partSizeBytes} > 0`),
  ],
);

/** Parts that have arrived, so that an upload goes on where it stopped. */
export const uploadParts = sqliteTable(
  "upload_parts",
  {
    uploadId: text("upload_id")
      .notNull()
      .references(() => uploads.id),
    number: integer("number").notNull(),
    etag: text("etag").notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.number] })],
);

/** Videos of lessons, from the file that was sent to what is played. The one that is shown is named by its lesson. */
export const videoAssets = sqliteTable(
  "video_assets",
  {
    /** That of its upload. */
    id: text("id").primaryKey(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id),
    provider: text("provider", { enum: videoProviders }).notNull(),
    /** Of the provider; null until it has one. */
    providerId: text("provider_id"),
    state: text("state", { enum: videoStates }).notNull().default("queued"),
    percent: integer("percent").notNull().default(0),
    failure: text("failure", { enum: videoFailures }),
    filename: text("filename").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    durationSeconds: integer("duration_seconds"),
    width: integer("width"),
    height: integer("height"),
    /** How often it was handed to the transcoder. */
    attempts: integer("attempts").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    /** When something was last heard of it: the sweep asks after those that are silent. */
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    index("video_assets_lesson").on(table.lessonId, table.createdAt),
    index("video_assets_course").on(table.courseId),
    index("video_assets_state").on(table.state, table.updatedAt),
    uniqueIndex("video_assets_provider").on(table.provider, table.providerId),
    check("video_assets_provider_known", sql`${table.provider} IN ('r2', 'stream')`),
    check("video_assets_state_known", sql`${table.state} IN ('queued', 'processing', 'ready', 'failed')`),
    check("video_assets_percent", sql`${table.percent} BETWEEN 0 AND 100`),
    check("video_assets_failure", sql`(${table.state} = 'failed') = (${table.failure} IS NOT NULL)`),
    check("video_assets_ready", sql`${table.state} <> 'ready' OR ${table.durationSeconds} > 0`),
  ],
);

/** Captions of lessons; their words are in R2. */
export const captions = sqliteTable(
  "captions",
  {
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id),
    /** BCP 47. */
    language: text("language").notNull(),
    /** Time of the version that is shown, which names its object. */
    version: integer("version").notNull(),
    cueCount: integer("cue_count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.lessonId, table.language] })],
);

/** Files that go with lessons. */
export const attachments = sqliteTable(
  "attachments",
  {
    /** That of its upload. */
    id: text("id").primaryKey(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lessons.id),
    filename: text("filename").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("attachments_lesson").on(table.lessonId, table.createdAt),
    index("attachments_course").on(table.courseId),
  ],
);
