import type { Page, PageQuery } from "../../contract/common.ts";
import type { CourseProgress, MyCourse, MyProgress } from "../../contract/courses/learning.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { toPage } from "../../platform/db/page.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { EnrolmentsService } from "../enrolments/enrolments.service.ts";
import { percentOf } from "../enrolments/percent.ts";
import { continueAt } from "./continue-at.ts";
import { toLessonProgress } from "./lesson-progress.ts";
import { notEnrolled } from "./progress.errors.ts";
import type { LessonStateRow, ProgressRepository } from "./progress.repository.ts";

interface Dependencies {
  repository: ProgressRepository;
  courses: CourseDirectory;
  access: AccessService;
  enrolments: EnrolmentsService;
  cursors: Cursors;
}

type Enrolled = NonNullable<Awaited<ReturnType<EnrolmentsService["find"]>>>;

/** What somebody learns, and how far they are. */
export class MyCoursesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The last active first. */
  async list(userId: string, { limit, cursor }: PageQuery): Promise<Page<MyCourse>> {
    const { repository, courses, access, enrolments, cursors } = this.#deps;
    const list = `my-courses:${userId}`;
    const rows = await enrolments.listMine(userId, limit, await cursors.decode(list, cursor));
    const page = await toPage({
      rows,
      limit,
      list,
      cursors,
      position: ({ enrolment }) => ({ value: enrolment.lastActiveAt, id: enrolment.courseId }),
      toItem: (row) => row,
    });
    const ids = page.items.map(({ enrolment }) => enrolment.courseId);
    if (ids.length === 0) return { items: [], nextCursor: null };
    const [cards, entitled, lessons] = await Promise.all([
      courses.findCards(ids),
      access.findEntitled(userId, ids),
      repository.listLessons(userId, ids),
    ]);
    const byCourse = Map.groupBy(lessons, ({ courseId }) => courseId);
    const items = page.items.flatMap(({ enrolment, courseStatus }): MyCourse[] => {
      const { courseId } = enrolment;
      const course = cards.get(courseId);
      if (course === undefined) return [];
      return [
        {
          course,
          isOpen: courseStatus !== "draft" && entitled.has(courseId),
          enrolledAt: new Date(enrolment.enrolledAt).toISOString(),
          lastActiveAt: new Date(enrolment.lastActiveAt).toISOString(),
          progress: progressOf(enrolment, byCourse.get(courseId) ?? []),
        },
      ];
    });
    return { items, nextCursor: page.nextCursor };
  }

  /** With the lessons that were opened, in their order. @throws AppError `not_found` to who takes no part in it */
  async progress(userId: string, courseId: string): Promise<MyProgress> {
    const { repository, enrolments } = this.#deps;
    const [enrolment, lessons] = await Promise.all([
      enrolments.find(userId, courseId),
      repository.listLessons(userId, [courseId]),
    ]);
    if (enrolment === undefined) throw notEnrolled();
    return {
      ...progressOf(enrolment, lessons),
      lessons: lessons.flatMap(({ lessonId, opened }) =>
        opened === null ? [] : [toLessonProgress({ lessonId, ...opened })],
      ),
    };
  }
}

function progressOf(enrolment: Enrolled, lessons: readonly LessonStateRow[]): CourseProgress {
  const { courseId, completedLessons, completedAt, lastLessonId } = enrolment;
  const states = lessons.map(({ lessonId, opened }) => ({
    id: lessonId,
    isCompleted: opened !== null && opened.completedAt !== null,
  }));
  return {
    courseId,
    percent: percentOf(completedLessons, lessons.length),
    completedLessons,
    lessonCount: lessons.length,
    completedAt: completedAt === null ? null : new Date(completedAt).toISOString(),
    continueLessonId: continueAt(states, lastLessonId),
  };
}
