import type { Course, LessonOutline } from "../../../../src/contract/courses/course.ts";

/** All lessons in the order they are learnt in. */
export function lessonsOf(course: Pick<Course, "sections">): readonly LessonOutline[] {
  return course.sections.flatMap((section) => section.lessons);
}

/** The first lesson that is open to everybody, or null. */
export function firstFreeLesson(course: Pick<Course, "sections">): LessonOutline | null {
  return lessonsOf(course).find((lesson) => lesson.isFree) ?? null;
}
