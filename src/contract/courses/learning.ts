import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { courseCardSchema, lessonTypeSchema } from "./course.ts";

export const courseProgressSchema = z
  .object({
    courseId: idSchema,
    percent: z.int().min(0).max(100),
    completedLessons: z.number().int(),
    lessonCount: z.number().int(),
    completedAt: timestampSchema.nullable(),
    continueLessonId: idSchema.nullable().describe("Where to go on; null when the course has no lessons"),
  })
  .meta({ id: "CourseProgress" });
export type CourseProgress = z.infer<typeof courseProgressSchema>;

export const enrolmentSchema = z
  .object({ courseId: idSchema, enrolledAt: timestampSchema })
  .meta({ id: "Enrolment" });
export type Enrolment = z.infer<typeof enrolmentSchema>;

/** One of my courses. */
export const myCourseSchema = z
  .object({
    course: courseCardSchema,
    isOpen: z.boolean().describe("False while the instructor has taken the course back, or access has ended"),
    enrolledAt: timestampSchema,
    lastActiveAt: timestampSchema,
    progress: courseProgressSchema,
  })
  .meta({ id: "MyCourse" });
export type MyCourse = z.infer<typeof myCourseSchema>;

export const lessonProgressSchema = z
  .object({
    lessonId: idSchema,
    positionSecs: z.number(),
    watchedSeconds: z.number().int(),
    completedAt: timestampSchema.nullable(),
  })
  .meta({ id: "LessonProgress" });
export type LessonProgress = z.infer<typeof lessonProgressSchema>;

/** How far I am in a course, lesson by lesson (those I have opened). */
export const myProgressSchema = courseProgressSchema
  .extend({ lessons: z.array(lessonProgressSchema) })
  .meta({ id: "MyProgress" });
export type MyProgress = z.infer<typeof myProgressSchema>;

/** Longer than any lesson. */
export const LESSON_MAX_SECONDS = 24 * 60 * 60;
const seconds = z.number().min(0).max(LESSON_MAX_SECONDS);

export const progressBodySchema = z
  .strictObject({
    positionSecs: seconds.describe("Where playing stands now"),
    watched: z
      .array(
        z.tuple([seconds, seconds]).refine(([from, to]) => from <= to, { message: "Ends before it begins" }),
      )
      .max(200)
      .describe(
        "What was played since the last report, as [from, to] in seconds; repeating it changes nothing",
      ),
  })
  .meta({ id: "ProgressBody", example: { positionSecs: 42.5, watched: [[30, 42.5]] } });
export type ProgressBody = z.infer<typeof progressBodySchema>;

const noteText = z
  .string()
  .trim()
  .min(1, { message: "Write something" })
  .max(2000, { message: "Use at most 2000 characters" });

export const noteBodySchema = z
  .strictObject({ text: noteText, positionSecs: seconds.nullable().default(null) })
  .meta({ id: "NoteBody", example: { text: "“How's it going?” is a greeting", positionSecs: 71 } });
export type NoteBody = z.infer<typeof noteBodySchema>;
export const updateNoteBodySchema = z.strictObject({ text: noteText }).meta({ id: "UpdateNoteBody" });

/** Nobody but its author sees a note. */
export const noteSchema = z
  .object({
    id: idSchema,
    lessonId: idSchema,
    text: z.string(),
    positionSecs: z.number().nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: "Note" });
export type Note = z.infer<typeof noteSchema>;

/** A student of a course, as its instructor sees them. */
export const courseStudentSchema = z
  .object({
    id: idSchema,
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    enrolledAt: timestampSchema,
    lastActiveAt: timestampSchema,
    percent: z.int(),
    completedAt: timestampSchema.nullable(),
  })
  .meta({ id: "CourseStudent" });
export type CourseStudent = z.infer<typeof courseStudentSchema>;

/** The numbers of a course, for its instructor. */
export const courseNumbersSchema = z
  .object({
    enrolled: z.number().int(),
    active: z.number().int().describe("Did something in the last 30 days"),
    completed: z.number().int(),
    lessons: z.array(
      z.object({
        lessonId: idSchema,
        title: z.string(),
        type: lessonTypeSchema,
        started: z.number().int(),
        completed: z.number().int(),
        completionPercent: z.int().describe("Of the enrolled"),
        dropOffPercent: z
          .int()
          .describe("Of those who completed the lesson before, how many did not complete this one"),
      }),
    ),
  })
  .meta({ id: "CourseNumbers" });
export type CourseNumbers = z.infer<typeof courseNumbersSchema>;
