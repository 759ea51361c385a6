import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import { courses, lessons } from "../courses/courses.table.ts";
import { profiles, users } from "../users/users.table.ts";
import { enrolments } from "./enrolments.table.ts";

export type EnrolmentRow = typeof enrolments.$inferSelect;

/** What somebody did in a course. */
export interface Activity {
  userId: string;
  courseId: string;
  lessonId: string;
  /** A lesson was completed that was not before. */
  hasCompleted: boolean;
  now: number;
}

export class EnrolmentsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(userId: string, courseId: string): Promise<EnrolmentRow | undefined> {
    return this.#db.select().from(enrolments).where(isOf(userId, courseId)).get();
  }

  /** The last active first. */
  async listMine(userId: string, limit: number, after: Position | null) {
    return this.#db
      .select({ enrolment: enrolments, courseStatus: courses.status })
      .from(enrolments)
      .innerJoin(courses, eq(courses.id, enrolments.courseId))
      .where(
        and(
          eq(enrolments.userId, userId),
          olderThan({ sort: enrolments.lastActiveAt, id: enrolments.courseId }, after),
        ),
      )
      .orderBy(desc(enrolments.lastActiveAt), desc(enrolments.courseId))
      .limit(limit + 1);
  }

  /** The last enrolled first. */
  async listStudents(courseId: string, limit: number, after: Position | null) {
    return this.#db
      .select({ enrolment: enrolments, displayName: profiles.displayName, avatarKey: profiles.avatarKey })
      .from(enrolments)
      .innerJoin(profiles, eq(profiles.userId, enrolments.userId))
      .innerJoin(users, and(eq(users.id, enrolments.userId), isNull(users.deletedAt)))
      .where(
        and(
          eq(enrolments.courseId, courseId),
          olderThan({ sort: enrolments.enrolledAt, id: enrolments.userId }, after),
        ),
      )
      .orderBy(desc(enrolments.enrolledAt), desc(enrolments.userId))
      .limit(limit + 1);
  }

  async countStudents(courseId: string, activeSince: number) {
    const row = await this.#db
      .select({
        enrolled: sql<number>`count(*)`,
        active: sql<number>`coalesce(sum(${enrolments.lastActiveAt} >= ${activeSince}), 0)`,
        completed: sql<number>`count(${enrolments.completedAt})`,
      })
      .from(enrolments)
      .where(eq(enrolments.courseId, courseId))
      .get();
    return row ?? { enrolled: 0, active: 0, completed: 0 };
  }

  insert(row: EnrolmentRow): Guarded {
    return mustChangeOne(this.#db.insert(enrolments).values(row).onConflictDoNothing());
  }

  /** Once every lesson of the course is completed, so is the course, and stays so. */
  recordActivity({ userId, courseId, lessonId, hasCompleted, now }: Activity): Guarded {
    const completed = sql`${enrolments.completedLessons} + ${hasCompleted ? 1 : 0}`;
    const all = sql`(SELECT count(*) FROM ${lessons} WHERE ${lessons.courseId} = ${courseId})`;
    return mustChangeOne(
      this.#db
        .update(enrolments)
        .set({
          lastLessonId: lessonId,
          lastActiveAt: now,
          completedLessons: completed,
          ...(hasCompleted && {
            completedAt: sql`CASE WHEN ${completed} >= ${all} THEN coalesce(${enrolments.completedAt}, ${now}) ELSE ${enrolments.completedAt} END`,
          }),
        })
        .where(isOf(userId, courseId)),
    );
  }

  async listCourseIds(userId: string): Promise<string[]> {
    const rows = await this.#db
      .select({ courseId: enrolments.courseId })
      .from(enrolments)
      .where(eq(enrolments.userId, userId));
    return rows.map(({ courseId }) => courseId);
  }

  /** Takes the person out of the number of students of every course. */
  uncount(userId: string): Statement {
    const mine = sql`(SELECT ${enrolments.courseId} FROM ${enrolments} WHERE ${enrolments.userId} = ${userId})`;
    return this.#db
      .update(courses)
      .set({ enrolmentCount: sql`${courses.enrolmentCount} - 1` })
      .where(sql`${courses.id} IN ${mine}`);
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

function isOf(userId: string, courseId: string) {
  return and(eq(enrolments.userId, userId), eq(enrolments.courseId, courseId));
}

export type MyEnrolmentRow = Awaited<ReturnType<EnrolmentsRepository["listMine"]>>[number];
