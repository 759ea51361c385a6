import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
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
import { type ReviewSort, toPlace } from "./review-order.ts";
import { reviewReports, reviews } from "./reviews.table.ts";

export type ReviewRow = typeof reviews.$inferSelect;
export type ReviewReportRow = typeof reviewReports.$inferSelect;

export class ReviewsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findMine(courseId: string, userId: string): Promise<ReviewRow | undefined> {
    return this.#db
      .select()
      .from(reviews)
      .where(and(eq(reviews.courseId, courseId), eq(reviews.userId, userId)))
      .get();
  }

  async findAuthor(userId: string) {
    return this.#db
      .select({ displayName: profiles.displayName, avatarKey: profiles.avatarKey })
      .from(profiles)
      .where(eq(profiles.userId, userId))
      .get();
  }

  async find(id: string) {
    return this.#reviews().where(eq(reviews.id, id)).get();
  }

  /** Visible ones; of equal stars the newest first, but from the other end with `lowest`. */
  async list(
    courseId: string,
    { sort, rating }: { sort: ReviewSort; rating?: number | undefined },
    limit: number,
    after: Position | null,
  ) {
    return this.#reviews()
      .where(
        and(
          eq(reviews.courseId, courseId),
          eq(reviews.status, "visible"),
          rating === undefined ? undefined : eq(reviews.rating, rating),
          isBehind(sort, after),
        ),
      )
      .orderBy(...orders[sort])
      .limit(limit + 1);
  }

  /** Fails when the person has written one meanwhile. */
  insert(row: ReviewRow): Guarded {
    return mustChangeOne(this.#db.insert(reviews).values(row).onConflictDoNothing());
  }

  /** Fails when what counts has changed since `before` was read. Undecided reports go on waiting. */
  rewrite(before: ReviewRow, { rating, comment, status, watchWord, updatedAt }: ReviewRow): Guarded {
    const isReported = sql`${reviews.isWaiting} AND EXISTS (SELECT 1 FROM ${reviewReports} WHERE ${reviewReports.reviewId} = ${before.id})`;
    const isWaiting = status === "held" ? true : sql`${isReported}`;
    return mustChangeOne(
      this.#db
        .update(reviews)
        .set({ rating, comment, status, watchWord, updatedAt, isWaiting })
        .where(isUnchanged(before)),
    );
  }

  /** Fails when what counts has changed since `before` was read. */
  delete(before: ReviewRow): (Statement | Guarded)[] {
    return [
      this.#db.delete(reviewReports).where(eq(reviewReports.reviewId, before.id)),
      mustChangeOne(this.#db.delete(reviews).where(isUnchanged(before))),
    ];
  }

  /** Takes the words out and the review away; its reports stay. Fails as `delete` does. */
  withdraw(before: ReviewRow): Guarded {
    return mustChangeOne(
      this.#db
        .update(reviews)
        .set({ comment: null, status: "removed", watchWord: null, isWaiting: false })
        .where(isUnchanged(before)),
    );
  }

  /** The batch fails when this person has reported it before, or it is not to be seen any more. */
  report(row: ReviewReportRow): (Statement | Guarded)[] {
    return [
      this.#db.insert(reviewReports).values(row),
      mustChangeOne(
        this.#db
          .update(reviews)
          .set({ isWaiting: true })
          .where(and(eq(reviews.id, row.reviewId), eq(reviews.status, "visible"))),
      ),
    ];
  }

  /** Fails when it is not to be seen any more, or got its first reply meanwhile. */
  reply(before: ReviewRow, reply: { reply: string; repliedAt: number }): Guarded {
    return mustChangeOne(
      this.#db
        .update(reviews)
        .set(reply)
        .where(
          and(
            eq(reviews.id, before.id),
            eq(reviews.status, "visible"),
            before.reply === null ? isNull(reviews.reply) : undefined,
          ),
        ),
    );
  }

  async listCountedCourses(userId: string): Promise<string[]> {
    const rows = await this.#db
      .select({ courseId: reviews.courseId })
      .from(reviews)
      .where(and(eq(reviews.userId, userId), eq(reviews.status, "visible")));
    return rows.map(({ courseId }) => courseId);
  }

  /** Takes the person's stars out of every course. */
  uncount(userId: string): Statement {
    const mine = sql`FROM ${reviews} WHERE ${reviews.userId} = ${userId} AND ${reviews.status} = 'visible'`;
    const here = sql`${mine} AND ${reviews.courseId} = ${courses.id}`;
    const without = (column: SQLiteColumn, stars: number) =>
      sql`${column} - (SELECT count(*) ${here} AND ${reviews.rating} = ${stars})`;
    return this.#db
      .update(courses)
      .set({
        ratingSum: sql`${courses.ratingSum} - (SELECT coalesce(sum(${reviews.rating}), 0) ${here})`,
        ratingCount: sql`${courses.ratingCount} - (SELECT count(*) ${here})`,
        stars1: without(courses.stars1, 1),
        stars2: without(courses.stars2, 2),
        stars3: without(courses.stars3, 3),
        stars4: without(courses.stars4, 4),
        stars5: without(courses.stars5, 5),
      })
      .where(sql`${courses.id} IN (SELECT ${reviews.courseId} ${mine})`);
  }

  /** What the instructor has answered to reviews of their courses. */
  takeReplies(instructorId: string): Statement {
    return this.#db
      .update(reviews)
      .set({ reply: null, repliedAt: null })
      .where(
        sql`${reviews.courseId} IN (SELECT ${courses.id} FROM ${courses} WHERE ${courses.instructorId} = ${instructorId})`,
      );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #reviews() {
    return this.#db
      .select({
        review: reviews,
        author: { displayName: profiles.displayName, avatarKey: profiles.avatarKey },
        course: { title: courses.title, slug: courses.slug, instructorId: courses.instructorId },
      })
      .from(reviews)
      .innerJoin(profiles, eq(profiles.userId, reviews.userId))
      .innerJoin(courses, eq(courses.id, reviews.courseId));
  }
}

/** Each of them runs along an index, in one of its directions. */
const orders: Readonly<Record<ReviewSort, SQL[]>> = {
  newest: [desc(reviews.createdAt), desc(reviews.id)],
  highest: [desc(reviews.rating), desc(reviews.createdAt), desc(reviews.id)],
  lowest: [asc(reviews.rating), asc(reviews.createdAt), asc(reviews.id)],
};

function isBehind(sort: ReviewSort, after: Position | null): SQL | undefined {
  if (after === null || sort === "newest")
    return olderThan({ sort: reviews.createdAt, id: reviews.id }, after);
  const { rating, createdAt, id } = toPlace(after);
  const here = sql`(${reviews.rating}, ${reviews.createdAt}, ${reviews.id})`;
  return sql`${here} ${sql.raw(sort === "highest" ? "<" : ">")} (${rating}, ${createdAt}, ${id})`;
}

function isUnchanged({ id, status, rating, isWaiting }: ReviewRow): SQL | undefined {
  const isSame = and(eq(reviews.status, status), eq(reviews.rating, rating));
  return and(eq(reviews.id, id), isSame, eq(reviews.isWaiting, isWaiting));
}

export type FoundReview = NonNullable<Awaited<ReturnType<ReviewsRepository["find"]>>>;
