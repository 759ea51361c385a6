import type { ListOf } from "../../contract/admin/common.ts";
import type { AdminCourse, AdminCourseBody, AdminCoursesQuery } from "../../contract/admin/courses.ts";
import type { Page } from "../../contract/common.ts";
import type { Course } from "../../contract/courses/course.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { readPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { PublishingService } from "../courses/publishing.service.ts";
import type { AdminActor } from "./admin-actor.ts";
import type { AdminCoursesRepository } from "./admin-courses.repository.ts";
import { noSuchCourse } from "./admin.errors.ts";
import type { AuditService } from "./audit.service.ts";

interface Dependencies {
  repository: AdminCoursesRepository;
  courseDirectory: CourseDirectory;
  publishing: PublishingService;
  audit: AuditService;
  outbox: Outbox;
  cursors: Cursors;
  defer: Defer;
}

/** What the catalogue shows first, and what has no place in it. */
export class AdminCoursesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminCoursesQuery>): Promise<Page<AdminCourse>> {
    const { repository, courseDirectory, cursors } = this.#deps;
    const page = await readPage({
      query,
      list: `admin:courses:${query.status ?? ""}:${query.sort}:${query.q ?? ""}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: (row) => ({
        value: query.sort === "popular" ? row.enrolmentCount : row.createdAt,
        id: row.id,
      }),
      toItem: (row) => row,
    });
    const cards = await courseDirectory.findCards(page.items.map(({ id }) => id));
    const items = page.items.flatMap(({ id, status, createdAt }) => {
      const card = cards.get(id);
      return card === undefined ? [] : [{ ...card, status, createdAt: new Date(createdAt).toISOString() }];
    });
    return { ...page, items };
  }

  /** @throws AppError `not_found`, also when a course that is not published is to be taken out */
  async decide(actor: AdminActor, courseId: string, body: AdminCourseBody): Promise<AdminCourse> {
    const { publishing, audit, outbox, defer } = this.#deps;
    if (body.action === "feature") {
      const { isFeatured } = body;
      const changed = await publishing.decide(courseId, { isFeatured }, (before) => [
        audit.entry(actor, {
          action: "course.feature",
          subject: courseId,
          before: { isFeatured: before.isFeatured },
          after: { isFeatured },
        }),
      ]);
      return this.#toAdminCourse(changed);
    }
    const { instructorId: userId, title } = await this.#deps.courseDirectory.mustFindCourse(courseId);
    const event = outbox.record("course.taken_out", { userId, courseId, title, reason: body.reason });
    const changed = await publishing.decide(courseId, { status: "draft" }, (before) => [
      audit.entry(actor, {
        action: "course.unpublish",
        subject: courseId,
        before: { status: before.status },
        after: { status: "draft", reason: body.reason },
      }),
      event.statement,
    ]);
    defer(outbox.announce([event.id]));
    return this.#toAdminCourse(changed);
  }

  async #toAdminCourse({ id, status, createdAt }: Course): Promise<AdminCourse> {
    const card = (await this.#deps.courseDirectory.findCards([id])).get(id);
    if (card === undefined) throw noSuchCourse();
    return { ...card, status, createdAt };
  }
}
