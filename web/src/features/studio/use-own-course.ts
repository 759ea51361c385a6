import { useSuspenseQuery } from "@tanstack/react-query";
import type { Course } from "../../../../src/contract/courses/course.ts";
import { ownCourseQuery } from "../../lib/queries/studio.ts";

/** The course of the page; its frame has waited for it. */
export function useOwnCourse(courseId: string): Course {
  return useSuspenseQuery(ownCourseQuery(courseId)).data;
}
