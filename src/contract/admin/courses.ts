import { z } from "zod";
import { pageOf, timestampSchema } from "../common.ts";
import { courseCardSchema, courseStatusSchema } from "../courses/course.ts";
import { adminListQuery, noteSchema } from "./common.ts";

export const adminCourseSorts = ["newest", "oldest", "popular"] as const;
export const adminCoursesQuery = adminListQuery.extend({
  q: z.string().trim().max(100).optional().describe("In the title or address"),
  status: courseStatusSchema.optional(),
  sort: z.enum(adminCourseSorts).default("newest"),
});
export type AdminCoursesQuery = z.infer<typeof adminCoursesQuery>;

export const adminCourseSchema = courseCardSchema
  .extend({ status: courseStatusSchema, createdAt: timestampSchema })
  .meta({ id: "AdminCourse" });
export type AdminCourse = z.infer<typeof adminCourseSchema>;
export const adminCoursesSchema = pageOf(adminCourseSchema).meta({ id: "AdminCourses" });

/** Features a course, or takes it out of the catalogue with words for its instructor. */
export const adminCourseBodySchema = z
  .discriminatedUnion("action", [
    z.strictObject({ action: z.literal("feature"), isFeatured: z.boolean() }),
    z.strictObject({ action: z.literal("unpublish"), reason: noteSchema }),
  ])
  .meta({ id: "AdminCourseBody", example: { action: "feature", isFeatured: true } });
export type AdminCourseBody = z.infer<typeof adminCourseBodySchema>;
