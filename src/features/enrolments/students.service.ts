import { isPermitted } from "../../contract/permissions.ts";
import type { PageQuery, Page } from "../../contract/common.ts";
import type { CourseStudent } from "../../contract/courses/learning.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import { avatarUrl } from "../users/avatar-url.ts";
import { courseNotOpen } from "./enrolments.errors.ts";
import type { EnrolmentsRepository } from "./enrolments.repository.ts";
import { percentOf } from "./percent.ts";

interface Dependencies {
  repository: EnrolmentsRepository;
  courses: CourseDirectory;
  cursors: Cursors;
}

/** Who may look: the course's own instructor, and administrators with a second factor. */
type Viewer = Pick<Principal, "userId" | "role" | "hasSecondFactor">;

/** The students of a course, as its instructor sees them. */
export class StudentsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The last enrolled first. @throws AppError `not_found` */
  async list(viewer: Viewer, courseId: string, { limit, cursor }: PageQuery): Promise<Page<CourseStudent>> {
    const { repository, cursors } = this.#deps;
    const list = `students:${courseId}`;
    const after = await cursors.decode(list, cursor);
    const { lessonCount } = await this.mustBeOpenTo(viewer, courseId);
    return toPage({
      rows: await repository.listStudents(courseId, limit, after),
      limit,
      list,
      cursors,
      position: ({ enrolment }) => ({ value: enrolment.enrolledAt, id: enrolment.userId }),
      toItem: ({ enrolment, displayName, avatarKey }) => ({
        id: enrolment.userId,
        displayName,
        avatarUrl: avatarUrl(avatarKey),
        enrolledAt: new Date(enrolment.enrolledAt).toISOString(),
        lastActiveAt: new Date(enrolment.lastActiveAt).toISOString(),
        percent: percentOf(enrolment.completedLessons, lessonCount),
        completedAt: enrolment.completedAt === null ? null : new Date(enrolment.completedAt).toISOString(),
      }),
    });
  }

  /** @throws AppError `not_found`, also for somebody else's course */
  async mustBeOpenTo(viewer: Viewer, courseId: string) {
    const course = await this.#deps.courses.mustFindCourse(courseId);
    if (course.instructorId !== viewer.userId && !isPermitted(viewer, "admin:read")) throw courseNotOpen();
    return course;
  }
}
