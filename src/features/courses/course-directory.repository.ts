import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import { mustChangeOne } from "../../platform/db/guarded-batch.ts";
import { cardRows } from "./course-card.repository.ts";
import { courses, lessons, sections } from "./courses.table.ts";

/** A change of the visible reviews: which stars come and which go. */
export interface RatingChange {
  courseId: string;
  added: number | null;
  taken: number | null;
}

/** Reads about courses that other features ask for, and the counts they keep on a course. */
export class CourseDirectoryRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findCards(courseIds: readonly string[]) {
    return cardRows(this.#db).where(
      sql`${courses.id} IN (SELECT value FROM json_each(${JSON.stringify(courseIds)}))`,
    );
  }

  async findCourse(courseId: string) {
    return this.#db.select().from(courses).where(eq(courses.id, courseId)).get();
  }

  async findLesson(lessonId: string) {
    return this.#db
      .select({ lesson: lessons, course: courses })
      .from(lessons)
      .innerJoin(courses, eq(courses.id, lessons.courseId))
      .where(eq(lessons.id, lessonId))
      .get();
  }

  /** In the order in which they are taken. */
  async listLessons(courseId: string) {
    return this.#db
      .select({ lesson: lessons })
      .from(lessons)
      .innerJoin(sections, eq(sections.id, lessons.sectionId))
      .where(eq(lessons.courseId, courseId))
      .orderBy(asc(sections.orderKey), asc(sections.id), asc(lessons.orderKey), asc(lessons.id));
  }

  addEnrolments(courseId: string, by: 1 | -1): Guarded {
    return mustChangeOne(
      this.#db
        .update(courses)
        .set({ enrolmentCount: sql`${courses.enrolmentCount} + ${by}` })
        .where(eq(courses.id, courseId)),
    );
  }

  changeRating({ courseId, added, taken }: RatingChange): Statement {
    const change = (stars: number) => (added === stars ? 1 : 0) - (taken === stars ? 1 : 0);
    return this.#db
      .update(courses)
      .set({
        ratingSum: sql`${courses.ratingSum} + ${(added ?? 0) - (taken ?? 0)}`,
        ratingCount: sql`${courses.ratingCount} + ${(added === null ? 0 : 1) - (taken === null ? 0 : 1)}`,
        stars1: sql`${courses.stars1} + ${change(1)}`,
        stars2: sql`${courses.stars2} + ${change(2)}`,
        stars3: sql`${courses.stars3} + ${change(3)}`,
        stars4: sql`${courses.stars4} + ${change(4)}`,
        stars5: sql`${courses.stars5} + ${change(5)}`,
      })
      .where(and(eq(courses.id, courseId)));
  }
}

export type LessonRow = Awaited<ReturnType<CourseDirectoryRepository["listLessons"]>>[number]["lesson"];
