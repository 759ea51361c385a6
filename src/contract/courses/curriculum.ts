import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { attachmentSchema } from "../media/attachment.ts";
import { articleDocumentSchema } from "./article.ts";
import { lessonOutlineSchema, lessonTypeSchema } from "./course.ts";

const title = z
  .string()
  .trim()
  .min(2, { message: "Write at least 2 characters" })
  .max(100, { message: "Use at most 100 characters" });

export const sectionBodySchema = z
  .strictObject({ title })
  .meta({ id: "SectionBody", example: { title: "First words" } });

export const createLessonBodySchema = z
  .strictObject({ sectionId: idSchema, title, type: lessonTypeSchema, isFree: z.boolean().default(false) })
  .meta({ id: "CreateLessonBody" });
export type CreateLessonBody = z.infer<typeof createLessonBodySchema>;

export const updateLessonBodySchema = z
  .strictObject({ title, isFree: z.boolean(), article: articleDocumentSchema })
  .partial()
  .refine((body) => Object.keys(body).length > 0, { message: "Send at least one field to change" })
  .meta({ id: "UpdateLessonBody", description: "`article` only for lessons of that type" });
export type UpdateLessonBody = z.infer<typeof updateLessonBodySchema>;

/** Moves one section, or one lesson (into another section too), behind `after`; null puts it first. */
export const moveBodySchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("section"), id: idSchema, after: idSchema.nullable() }),
    z.strictObject({
      kind: z.literal("lesson"),
      id: idSchema,
      sectionId: idSchema,
      after: idSchema.nullable(),
    }),
  ])
  .meta({ id: "MoveBody" });
export type MoveBody = z.infer<typeof moveBodySchema>;

export const lessonsSchema = z.object({ items: z.array(lessonOutlineSchema) }).meta({ id: "Lessons" });

/** A lesson with what is in it. */
export const lessonSchema = lessonOutlineSchema
  .extend({
    courseId: idSchema,
    article: z
      .object({
        document: articleDocumentSchema,
        html: z.string().describe("The same, as HTML without script or style"),
      })
      .nullable()
      .describe("Null for other types, and while nothing is written"),
    hasVideo: z.boolean(),
    attachments: z.array(attachmentSchema).describe("Files that go with the lesson"),
    updatedAt: timestampSchema,
  })
  .meta({ id: "Lesson" });
export type Lesson = z.infer<typeof lessonSchema>;
