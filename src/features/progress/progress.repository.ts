import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { lessons, sections } from "../courses/courses.table.ts";
import { enrolments } from "../enrolments/enrolments.table.ts";
import { lessonNotes, lessonProgress } from "./progress.table.ts";

export type ProgressRow = typeof lessonProgress.$inferSelect;

export class ProgressRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(userId: string, lessonId: string): Promise<ProgressRow | undefined> {
    return this.#db
      .select()
      .from(lessonProgress)
      .where(and(eq(lessonProgress.userId, userId), eq(lessonProgress.lessonId, lessonId)))
      .get();
  }

  /** Every lesson of these courses, in the order in which they are taken, and what the person did in it. */
  async listLessons(userId: string, courseIds: readonly string[]) {
    const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(courseIds)}))`;
    return this.#db
      .select({
        courseId: lessons.courseId,
        lessonId: lessons.id,
        durationSeconds: lessons.durationSeconds,
        opened: {
          positionSeconds: lessonProgress.positionSeconds,
          watchedSeconds: lessonProgress.watchedSeconds,
          completedAt: lessonProgress.completedAt,
          updatedAt: lessonProgress.updatedAt,
        },
      })
      .from(lessons)
      .innerJoin(sections, eq(sections.id, lessons.sectionId))
      .leftJoin(
        lessonProgress,
        and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.userId, userId)),
      )
      .where(sql`${lessons.courseId} IN ${wanted}`)
      .orderBy(asc(sections.orderKey), asc(sections.id), asc(lessons.orderKey), asc(lessons.id));
  }

  /** Stores the row, unless somebody has changed it since `before` was read. */
  save(row: ProgressRow, before: ProgressRow | undefined): Guarded {
    if (before === undefined)
      return mustChangeOne(this.#db.insert(lessonProgress).values(row).onConflictDoNothing());
    return mustChangeOne(
      this.#db
        .update(lessonProgress)
        .set(row)
        .where(
          and(
            eq(lessonProgress.userId, row.userId),
            eq(lessonProgress.lessonId, row.lessonId),
            eq(lessonProgress.version, before.version),
          ),
        ),
    );
  }

  /** For each pair of a lesson and the one before it: who began it, who completed it, and who only the one before. */
  async countLessons(pairs: readonly (readonly [lessonId: string, beforeId: string | null])[]) {
    const lesson = sql`json_extract(json_each.value, '$[0]')`;
    const before = sql`json_extract(json_each.value, '$[1]')`;
    const { lessonId, userId, completedAt } = lessonProgress;
    return this.#db.all<{
      lessonId: string;
      started: number;
      completed: number;
      lost: number;
      had: number;
    }>(sql`
      SELECT ${lesson} AS "lessonId",
        (SELECT count(*) FROM ${lessonProgress} WHERE ${lessonId} = ${lesson}) AS "started",
        (SELECT count(*) FROM ${lessonProgress} WHERE ${lessonId} = ${lesson} AND ${completedAt} IS NOT NULL) AS "completed",
        (SELECT count(*) FROM ${lessonProgress} WHERE ${lessonId} = ${before} AND ${completedAt} IS NOT NULL) AS "had",
        (SELECT count(*) FROM ${lessonProgress} WHERE ${lessonId} = ${before} AND ${completedAt} IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM ${lessonProgress} AS here
            WHERE here.user_id = ${userId} AND here.lesson_id = ${lesson} AND here.completed_at IS NOT NULL)) AS "lost"
      FROM json_each(${JSON.stringify(pairs)})`);
  }

  /** In one batch with the removal of the lesson, before it; those who miss nothing else have completed the course. */
  forgetLesson(lessonId: string, courseId: string, now: number): Statement[] {
    const done = this.#db
      .select({ userId: lessonProgress.userId })
      .from(lessonProgress)
      .where(and(eq(lessonProgress.lessonId, lessonId), isNotNull(lessonProgress.completedAt)));
    const others = sql`(SELECT count(*) FROM ${lessons} WHERE ${lessons.courseId} = ${courseId} AND ${lessons.id} <> ${lessonId})`;
    return [
      this.#db
        .update(enrolments)
        .set({ completedLessons: sql`max(0, ${enrolments.completedLessons} - 1)` })
        .where(and(eq(enrolments.courseId, courseId), sql`${enrolments.userId} IN ${done}`)),
      this.#db
        .update(enrolments)
        .set({ completedAt: now })
        .where(
          and(
            eq(enrolments.courseId, courseId),
            sql`${enrolments.completedAt} IS NULL AND ${enrolments.completedLessons} > 0 AND ${enrolments.completedLessons} >= ${others}`,
          ),
        ),
      this.#db.delete(lessonNotes).where(eq(lessonNotes.lessonId, lessonId)),
      this.#db.delete(lessonProgress).where(eq(lessonProgress.lessonId, lessonId)),
    ];
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

export type LessonStateRow = Awaited<ReturnType<ProgressRepository["listLessons"]>>[number];
