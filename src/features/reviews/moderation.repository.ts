import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import { courses } from "../courses/courses.table.ts";
import { profiles } from "../users/users.table.ts";
import { reviewReports, reviews } from "./reviews.table.ts";

type ReviewRow = typeof reviews.$inferSelect;

export class ModerationRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Held or reported, the longest waiting first. */
  async listWaiting(limit: number, after: Position | null) {
    const isBehind =
      after === null ? undefined : sql`(${reviews.updatedAt}, ${reviews.id}) > (${after.value}, ${after.id})`;
    return this.#reviews()
      .where(and(eq(reviews.isWaiting, true), isBehind))
      .orderBy(asc(reviews.updatedAt), asc(reviews.id))
      .limit(limit + 1);
  }

  /** The last changed first. */
  async listByStatus(status: ReviewRow["status"], limit: number, after: Position | null) {
    return this.#reviews()
      .where(and(eq(reviews.status, status), olderThan({ sort: reviews.updatedAt, id: reviews.id }, after)))
      .orderBy(desc(reviews.updatedAt), desc(reviews.id))
      .limit(limit + 1);
  }

  async find(id: string) {
    return this.#reviews().where(eq(reviews.id, id)).get();
  }

  async listReports(reviewIds: readonly string[]) {
    return this.#db
      .select()
      .from(reviewReports)
      .where(sql`${reviewReports.reviewId} IN (SELECT value FROM json_each(${JSON.stringify(reviewIds)}))`)
      .orderBy(asc(reviewReports.createdAt), asc(reviewReports.id));
  }

  /** Fails when the review has changed since `before` was read. */
  decide(before: ReviewRow, decided: Pick<ReviewRow, "status" | "watchWord">): Guarded {
    return mustChangeOne(
      this.#db
        .update(reviews)
        .set({ ...decided, isWaiting: false })
        .where(
          and(
            eq(reviews.id, before.id),
            eq(reviews.status, before.status),
            eq(reviews.rating, before.rating),
            eq(reviews.isWaiting, before.isWaiting),
            eq(reviews.updatedAt, before.updatedAt),
          ),
        ),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #reviews() {
    return this.#db
      .select({
        review: reviews,
        author: { id: reviews.userId, displayName: profiles.displayName },
        course: { id: courses.id, title: courses.title, slug: courses.slug },
      })
      .from(reviews)
      .innerJoin(profiles, eq(profiles.userId, reviews.userId))
      .innerJoin(courses, eq(courses.id, reviews.courseId));
  }
}

export type ModeratedRow = NonNullable<Awaited<ReturnType<ModerationRepository["find"]>>>;
export type ReportRow = Awaited<ReturnType<ModerationRepository["listReports"]>>[number];
