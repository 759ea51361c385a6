import { and, desc, eq, sql } from "drizzle-orm";
import { idSchema } from "../../contract/common.ts";
import type { CourseStatus } from "../../contract/courses/course.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import { categories } from "../categories/categories.table.ts";
import { entitlements } from "../enrolments/enrolments.table.ts";
import { cardRows } from "./course-card.repository.ts";
import { courses } from "./courses.table.ts";

type CourseInsert = typeof courses.$inferInsert;
export type CourseChanges = Partial<
  Omit<typeof courses.$inferSelect, "id" | "instructorId" | "version" | "createdAt" | "updatedAt">
>;

/** Courses themselves; what is in them is the curriculum's. */
export class CoursesRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** By id, or by slug: no slug looks like an id. */
  async find(idOrSlug: string) {
    const isId = idSchema.safeParse(idOrSlug).success;
    return cardRows(this.#db)
      .where(eq(isId ? courses.id : courses.slug, idOrSlug))
      .get();
  }

  /** Changed most recently first. */
  async listByInstructor(
    instructorId: string,
    page: { status: CourseStatus | undefined; limit: number; after: Position | null },
  ) {
    return cardRows(this.#db)
      .where(
        and(
          eq(courses.instructorId, instructorId),
          page.status === undefined ? undefined : eq(courses.status, page.status),
          olderThan({ sort: courses.updatedAt, id: courses.id }, page.after),
        ),
      )
      .orderBy(desc(courses.updatedAt), desc(courses.id))
      .limit(page.limit + 1);
  }

  async findCategoryId(slug: string): Promise<string | undefined> {
    const row = await this.#db
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.slug, slug))
      .get();
    return row?.id;
  }

  insert(row: CourseInsert): Statement {
    return this.#db.insert(courses).values(row);
  }

  /** Changes the course if it still is at `version`, and counts the change. */
  change(at: { id: string; version: number }, changes: CourseChanges, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(courses)
        .set({ ...changes, version: sql`${courses.version} + 1`, updatedAt: now })
        .where(and(eq(courses.id, at.id), eq(courses.version, at.version))),
    );
  }

  /** Notes when something in the course has changed that has a version of its own. */
  touch(courseId: string, now: number): Guarded {
    return mustChangeOne(this.#db.update(courses).set({ updatedAt: now }).where(eq(courses.id, courseId)));
  }

  async listPublishedIds(instructorId: string): Promise<string[]> {
    const rows = await this.#db
      .select({ id: courses.id })
      .from(courses)
      .where(and(eq(courses.instructorId, instructorId), eq(courses.status, "published")));
    return rows.map(({ id }) => id);
  }

  /** Drafts that nobody has ever had access to but their instructor. */
  async listUnusedDrafts(instructorId: string) {
    return this.#db
      .select({ id: courses.id, thumbnailKey: courses.thumbnailKey })
      .from(courses)
      .where(
        and(
          eq(courses.instructorId, instructorId),
          eq(courses.status, "draft"),
          eq(courses.enrolmentCount, 0),
          sql`NOT EXISTS (SELECT 1 FROM ${entitlements} WHERE ${entitlements.courseId} = ${courses.id})`,
        ),
      );
  }

  deleteDraft(courseId: string): Statement {
    return this.#db.delete(courses).where(eq(courses.id, courseId));
  }

  /** Takes everything of an instructor out of the catalogue, and leaves it open to those who take part. */
  archiveAll(instructorId: string, now: number): Statement {
    return this.#db
      .update(courses)
      .set({ status: "archived", version: sql`${courses.version} + 1`, updatedAt: now })
      .where(and(eq(courses.instructorId, instructorId), eq(courses.status, "published")));
  }

  /** Deletes a course that nobody takes part in. */
  delete(at: { id: string; version: number }): Guarded {
    return mustChangeOne(
      this.#db
        .delete(courses)
        .where(and(eq(courses.id, at.id), eq(courses.version, at.version), eq(courses.enrolmentCount, 0))),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
