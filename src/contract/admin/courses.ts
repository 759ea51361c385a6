import { z } from "zod";
import { courseCardSchema, courseStatusSchema } from "../courses/course.ts";
import { timestampSchema } from "../common.ts";

export const adminCourseSorts = ["newest", "oldest", "popular"] as const;

export const adminCourseSchema = courseCardSchema
  .extend({ status: courseStatusSchema, createdAt: timestampSchema })
  .meta({ id: "AdminCourse" });
export type AdminCourse = z.infer<typeof adminCourseSchema>;

/** Features a course, or takes it out of the catalogue with words for its instructor. */
export const adminCourseBodySchema = z
  .discriminatedUnion("action", [
    z.strictObject({ action: z.literal("feature"), isFeatured: z.boolean() }),
    z.strictObject({ action: z.literal("unpublish"), reason: z.string().trim().min(3).max(1000) }),
  ])
  .meta({ id: "AdminCourseBody" });
export type AdminCourseBody = z.infer<typeof adminCourseBodySchema>;
