import { z } from "zod";
import { idSchema, levelSchema, timestampSchema } from "../common.ts";
import { moneySchema } from "../money.ts";
import { languageTagSchema } from "../users.ts";

export const courseStatuses = ["draft", "published", "archived"] as const;
export const courseStatusSchema = z.enum(courseStatuses).meta({ id: "CourseStatus", example: "published" });
export type CourseStatus = z.infer<typeof courseStatusSchema>;

export const lessonTypes = ["video", "article", "file"] as const;
export const lessonTypeSchema = z.enum(lessonTypes).meta({ id: "LessonType", example: "article" });
export type LessonType = z.infer<typeof lessonTypeSchema>;

export const categorySlugSchema = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/, { message: "Choose a category" })
  .meta({ description: "Slug of a category", example: "speaking" });

export const courseSlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "Use a-z, digits and -" })
  .min(3)
  .max(80)
  .refine((slug) => !idSchema.safeParse(slug).success, { message: "Use words" })
  .meta({ example: "small-talk-that-works" });

/** A course in lists. */
export const courseCardSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    level: levelSchema,
    language: z.string().describe("BCP 47: the language it is taught in"),
    category: z.object({ slug: z.string(), name: z.string() }).nullable(),
    thumbnailUrl: z.string().nullable(),
    price: moneySchema.nullable().describe("Null: not set yet (drafts only)"),
    instructor: z.object({ id: idSchema, displayName: z.string(), avatarUrl: z.string().nullable() }),
    rating: z.object({ average: z.number().nullable(), count: z.number().int() }),
    lessonCount: z.number().int(),
    durationSeconds: z.number().int(),
    enrolmentCount: z.number().int(),
    isFeatured: z.boolean(),
    publishedAt: timestampSchema.nullable(),
  })
  .meta({ id: "CourseCard" });
export type CourseCard = z.infer<typeof courseCardSchema>;

/** A lesson in the curriculum; what is in it comes from `GET /lessons/{id}`. */
export const lessonOutlineSchema = z
  .object({
    id: idSchema,
    sectionId: idSchema,
    title: z.string(),
    type: lessonTypeSchema,
    isFree: z.boolean().describe("Open to everybody as a preview"),
    isReady: z.boolean().describe("False while a video or file is missing or an article is empty"),
    durationSeconds: z.number().int().describe("Of the video, or the time an article takes to read"),
    version: z.number().int().describe("For `If-Match`"),
  })
  .meta({ id: "LessonOutline" });
export type LessonOutline = z.infer<typeof lessonOutlineSchema>;

export const sectionSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    version: z.number().int().describe("For `If-Match`"),
    lessons: z.array(lessonOutlineSchema),
  })
  .meta({ id: "Section" });
export type Section = z.infer<typeof sectionSchema>;

export const ratingBreakdownSchema = z
  .array(z.object({ stars: z.int().min(1).max(5), count: z.int() }))
  .meta({ id: "RatingBreakdown", description: "From five stars down to one" });

/** Everything on the page of a course. */
export const courseSchema = courseCardSchema
  .extend({
    instructor: courseCardSchema.shape.instructor.extend({ bio: z.string().nullable() }),
    status: courseStatusSchema,
    description: z.string(),
    outcomes: z.array(z.string()).describe("What one will learn"),
    requirements: z.array(z.string()),
    tags: z.array(z.string()),
    ratingBreakdown: ratingBreakdownSchema,
    sections: z.array(sectionSchema),
    version: z.number().int().describe("For `If-Match`; its owner gets it as `ETag` too"),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: "Course" });
export type Course = z.infer<typeof courseSchema>;

/** A course in its instructor's list. */
export const instructorCourseSchema = courseCardSchema
  .extend({ status: courseStatusSchema, version: z.number().int(), updatedAt: timestampSchema })
  .meta({ id: "InstructorCourse" });
export type InstructorCourse = z.infer<typeof instructorCourseSchema>;

const title = z
  .string()
  .trim()
  .min(5, { message: "Write at least 5 characters" })
  .max(100, { message: "Use at most 100 characters" });
const points = z
  .array(
    z
      .string()
      .trim()
      .min(3, { message: "Write at least 3 characters" })
      .max(160, { message: "Use at most 160 characters" }),
  )
  .max(12, { message: "Use at most 12 points" });
const tags = z
  .array(
    z
      .string()
      .trim()
      .min(2, { message: "Write at least 2 characters" })
      .max(30, { message: "Use at most 30 characters" }),
  )
  .max(8, { message: "Use at most 8 tags" });

export const createCourseBodySchema = z
  .strictObject({ title, level: levelSchema, language: languageTagSchema.default("en") })
  .meta({ id: "CreateCourseBody", example: { title: "Small talk that works", level: "beginner" } });
export type CreateCourseBody = z.infer<typeof createCourseBodySchema>;

export const updateCourseBodySchema = z
  .strictObject({
    title,
    slug: courseSlugSchema,
    summary: z.string().trim().max(200, { message: "Use at most 200 characters" }),
    description: z.string().trim().max(5000, { message: "Use at most 5000 characters" }),
    level: levelSchema,
    language: languageTagSchema,
    category: categorySlugSchema.nullable(),
    price: moneySchema.nullable(),
    outcomes: points,
    requirements: points,
    tags,
  })
  .partial()
  .refine((body) => Object.keys(body).length > 0, { message: "Send at least one field to change" })
  .meta({ id: "UpdateCourseBody", example: { summary: "Start and end a chat without fear." } });
export type UpdateCourseBody = z.infer<typeof updateCourseBodySchema>;

/** What a course needs before it is published; the `path` of each error of `course_incomplete`. */
export const coursePublishNeeds = [
  "summary",
  "description",
  "category",
  "outcomes",
  "price",
  "thumbnail",
  "sections",
  "lessons",
] as const;
export type CoursePublishNeed = (typeof coursePublishNeeds)[number];
