import type { CourseDirectory } from "../courses/course-directory.service.ts";
import { noSuchLesson } from "./media.errors.ts";

/** A lesson of one's own course. @throws AppError `not_found`, also for somebody else's */
export async function mustTeachLesson(courses: CourseDirectory, userId: string, lessonId: string) {
  const found = await courses.mustFindLesson(lessonId);
  if (found.course.instructorId !== userId) throw noSuchLesson();
  return found;
}
