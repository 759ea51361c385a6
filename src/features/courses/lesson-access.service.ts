import type { Principal } from "../../platform/http/platform-env.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { CourseRow } from "./course-card.repository.ts";
import type { LessonRow } from "./course-directory.repository.ts";
import { noSuchLesson, signInFirst } from "./courses.errors.ts";

/** Who may open what is in a lesson: words, video and files alike. */
export class LessonAccess {
  readonly #access: AccessService;

  constructor(access: AccessService) {
    this.#access = access;
  }

  /**
   * Previews of published courses are open to everybody; the rest to those who have access and to the instructor.
   * @throws AppError `not_found`, `unauthenticated`, `enrolment_required`, `payment_required`
   */
  async mustMayOpen(
    { lesson, course }: { lesson: Pick<LessonRow, "isFree">; course: CourseRow },
    viewer: Principal | null,
  ): Promise<void> {
    const isOwn = course.instructorId === viewer?.userId;
    const isPreview = lesson.isFree && course.status === "published";
    if (isOwn || isPreview) return;
    if (viewer === null) {
      if (course.status === "draft") throw noSuchLesson();
      throw signInFirst();
    }
    await this.#access.mustBeAbleToLearn(viewer.userId, course);
  }
}
