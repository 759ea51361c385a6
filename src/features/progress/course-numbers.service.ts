import type { CourseNumbers } from "../../contract/courses/learning.ts";
import type { Clock } from "../../platform/clock.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { EnrolmentsService } from "../enrolments/enrolments.service.ts";
import type { StudentsService } from "../enrolments/students.service.ts";
import type { ProgressRepository } from "./progress.repository.ts";

const ACTIVE_MS = 30 * 24 * 60 * 60_000;

interface Dependencies {
  repository: ProgressRepository;
  courses: CourseDirectory;
  enrolments: EnrolmentsService;
  students: StudentsService;
  clock: Clock;
}

/** How a course goes, for its instructor: who takes part, and where they stop. */
export class CourseNumbersService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found`, also for somebody else's course */
  async get(viewer: Parameters<StudentsService["list"]>[0], courseId: string): Promise<CourseNumbers> {
    const { repository, courses, enrolments, students, clock } = this.#deps;
    await students.mustBeOpenTo(viewer, courseId);
    const [totals, lessons] = await Promise.all([
      enrolments.countStudents(courseId, clock.now() - ACTIVE_MS),
      courses.listLessons(courseId),
    ]);
    const pairs = lessons.map(({ id }, index) => [id, lessons[index - 1]?.id ?? null] as const);
    const counts = new Map((await repository.countLessons(pairs)).map((row) => [row.lessonId, row]));
    return {
      ...totals,
      lessons: lessons.map(({ id, title, type }) => {
        const { started = 0, completed = 0, had = 0, lost = 0 } = counts.get(id) ?? {};
        return {
          lessonId: id,
          title,
          type,
          started,
          completed,
          completionPercent: shareOf(completed, totals.enrolled),
          dropOffPercent: shareOf(lost, had),
        };
      }),
    };
  }
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.round((100 * part) / whole));
}
