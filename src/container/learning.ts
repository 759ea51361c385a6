import { CourseDirectoryRepository } from "../features/courses/course-directory.repository.ts";
import { CourseDirectory } from "../features/courses/course-directory.service.ts";
import type { Platform } from "./platform.ts";

/** Courses, who takes them and how far they are. */
export function createLearning(platform: Platform) {
  const { db, outbox } = platform;
  return {
    courseDirectory: new CourseDirectory({ repository: new CourseDirectoryRepository(db), outbox }),
  };
}

export type Learning = ReturnType<typeof createLearning>;
