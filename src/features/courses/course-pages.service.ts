import type { Course } from "../../contract/courses/course.ts";
import { isPermitted } from "../../contract/permissions.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { CoursePageCache } from "./course-page-cache.ts";
import { toCourse } from "./course-page.ts";
import { noSuchCourse } from "./courses.errors.ts";
import type { CoursesRepository } from "./courses.repository.ts";
import type { CurriculumRepository } from "./curriculum.repository.ts";

interface Dependencies {
  courses: CoursesRepository;
  curriculum: CurriculumRepository;
  access: AccessService;
  pageCache: CoursePageCache;
}

/** The pages of courses: read by everybody, so kept at the edge. */
export class CoursePages {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * A course by id or slug. Published ones are for everybody, archived ones for those who have access, drafts for their
   * instructor and administrators; `isOwn` tells that the reader may change it (then it comes past the cache).
   * @throws AppError `not_found`
   */
  async read(idOrSlug: string, viewer: Principal | null): Promise<{ course: Course; isOwn: boolean }> {
    const published = await this.#readPublished(idOrSlug);
    if (published !== null && published.instructor.id !== viewer?.userId)
      return { course: published, isOwn: false };
    const course = await this.#load(idOrSlug);
    if (course === null || viewer === null) throw noSuchCourse();
    const isOwn = course.instructor.id === viewer.userId;
    if (isOwn || (await this.#mayRead(course, viewer))) return { course, isOwn };
    throw noSuchCourse();
  }

  async #mayRead({ id, status, instructor, price }: Course, viewer: Principal): Promise<boolean> {
    if (status === "published" || isPermitted(viewer, "admin:read")) return true;
    const learnable = { id, status, instructorId: instructor.id, priceAmount: price?.amount ?? null };
    return this.#deps.access.mayLearn(viewer.userId, learnable);
  }

  #readPublished(idOrSlug: string): Promise<Course | null> {
    return this.#deps.pageCache.read(idOrSlug, async () => {
      const course = await this.#load(idOrSlug);
      return course?.status === "published" ? course : null;
    });
  }

  async #load(idOrSlug: string): Promise<Course | null> {
    const row = await this.#deps.courses.find(idOrSlug);
    return row === undefined ? null : toCourse(row, await this.#deps.curriculum.list(row.course.id));
  }
}
