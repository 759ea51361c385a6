import { and, asc, eq, sql } from "drizzle-orm";
import type { ArticleDocument } from "../../contract/courses/article.ts";
import type { Database } from "../../platform/db/client.ts";
import { type Guarded, mustChangeOne, type Statement } from "../../platform/db/guarded-batch.ts";
import { lessonNotes, lessonProgress } from "../progress/progress.table.ts";
import { courses, lessonArticles, lessons, sections } from "./courses.table.ts";

type LessonChanges = Partial<
  Pick<
    typeof lessons.$inferInsert,
    "title" | "isFree" | "isReady" | "durationSeconds" | "sectionId" | "orderKey"
  >
>;

/** Sections and lessons of courses. The writes go into a batch that changes the course too. */
export class CurriculumRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Every section, each with its lessons beside it: a row for each lesson, or one without when there is none. */
  async list(courseId: string) {
    return this.#db
      .select({ section: sections, lesson: lessons })
      .from(sections)
      .leftJoin(lessons, eq(lessons.sectionId, sections.id))
      .where(eq(sections.courseId, courseId))
      .orderBy(asc(sections.orderKey), asc(sections.id), asc(lessons.orderKey), asc(lessons.id));
  }

  async findSection(sectionId: string) {
    return this.#db
      .select({ section: sections, course: courses })
      .from(sections)
      .innerJoin(courses, eq(courses.id, sections.courseId))
      .where(eq(sections.id, sectionId))
      .get();
  }

  async findLesson(lessonId: string) {
    return this.#db
      .select({ lesson: lessons, course: courses, document: lessonArticles.document })
      .from(lessons)
      .innerJoin(courses, eq(courses.id, lessons.courseId))
      .leftJoin(lessonArticles, eq(lessonArticles.lessonId, lessons.id))
      .where(eq(lessons.id, lessonId))
      .get();
  }

  insertSection(row: typeof sections.$inferInsert): Statement {
    return this.#db.insert(sections).values(row);
  }

  renameSection(at: { id: string; version: number }, title: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(sections)
        .set({ title, version: sql`${sections.version} + 1`, updatedAt: now })
        .where(and(eq(sections.id, at.id), eq(sections.version, at.version))),
    );
  }

  placeSection(sectionId: string, orderKey: string): Guarded {
    return mustChangeOne(this.#db.update(sections).set({ orderKey }).where(eq(sections.id, sectionId)));
  }

  /** A section without lessons. */
  deleteSection(sectionId: string): Guarded {
    return mustChangeOne(
      this.#db
        .delete(sections)
        .where(
          and(
            eq(sections.id, sectionId),
            sql`NOT EXISTS (SELECT 1 FROM ${lessons} WHERE ${lessons.sectionId} = ${sectionId})`,
          ),
        ),
    );
  }

  insertLesson(row: typeof lessons.$inferInsert): Statement {
    return this.#db.insert(lessons).values(row);
  }

  /** Changes the lesson if it still is at `version`, and counts the change. */
  changeLesson(at: { id: string; version: number }, changes: LessonChanges, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(lessons)
        .set({ ...changes, version: sql`${lessons.version} + 1`, updatedAt: now })
        .where(and(eq(lessons.id, at.id), eq(lessons.version, at.version))),
    );
  }

  /** What is shown in a lesson beside its words has no version of its own: the last word counts. */
  setMaterial(
    lessonId: string,
    material: Pick<typeof lessons.$inferSelect, "videoAssetId" | "durationSeconds" | "isReady">,
  ): Guarded {
    const { videoAssetId, durationSeconds, isReady } = material;
    return mustChangeOne(
      this.#db
        .update(lessons)
        .set({ videoAssetId, durationSeconds, isReady })
        .where(eq(lessons.id, lessonId)),
    );
  }

  /** Where a lesson stands is no change of what is in it, so its version stays. */
  placeLesson(lessonId: string, place: { sectionId: string; orderKey: string }): Guarded {
    return mustChangeOne(this.#db.update(lessons).set(place).where(eq(lessons.id, lessonId)));
  }

  putArticle(lessonId: string, document: ArticleDocument): Statement {
    return this.#db
      .insert(lessonArticles)
      .values({ lessonId, document })
      .onConflictDoUpdate({ target: lessonArticles.lessonId, set: { document } });
  }

  /** Children before parents. */
  deleteLesson(lessonId: string): (Statement | Guarded)[] {
    return [
      this.#db.delete(lessonArticles).where(eq(lessonArticles.lessonId, lessonId)),
      mustChangeOne(this.#db.delete(lessons).where(eq(lessons.id, lessonId))),
    ];
  }

  /** Everything in a course, children before parents; what was noted in its lessons too. */
  deleteAll(courseId: string): Statement[] {
    const ofCourse = sql`(SELECT ${lessons.id} FROM ${lessons} WHERE ${lessons.courseId} = ${courseId})`;
    return [
      this.#db.delete(lessonNotes).where(sql`${lessonNotes.lessonId} IN ${ofCourse}`),
      this.#db.delete(lessonProgress).where(sql`${lessonProgress.lessonId} IN ${ofCourse}`),
      this.#db.delete(lessonArticles).where(sql`${lessonArticles.lessonId} IN ${ofCourse}`),
      this.#db.delete(lessons).where(eq(lessons.courseId, courseId)),
      this.#db.delete(sections).where(eq(sections.courseId, courseId)),
    ];
  }

  /** Fails the batch when, with all that was written before it, no lesson of the course is ready. */
  mustHaveReadyLesson(courseId: string): Guarded {
    return mustChangeOne(
      this.#db
        .update(courses)
        .set({ id: courseId })
        .where(
          and(
            eq(courses.id, courseId),
            sql`EXISTS (SELECT 1 FROM ${lessons} WHERE ${lessons.courseId} = ${courseId} AND ${lessons.isReady} = 1)`,
          ),
        ),
    );
  }

  /** How many lessons the course has and how long they take, counted anew. */
  recount(courseId: string): Statement {
    const ofCourse = sql`FROM ${lessons} WHERE ${lessons.courseId} = ${courseId}`;
    return this.#db
      .update(courses)
      .set({
        lessonCount: sql`(SELECT count(*) ${ofCourse})`,
        durationSeconds: sql`(SELECT coalesce(sum(${lessons.durationSeconds}), 0) ${ofCourse})`,
      })
      .where(eq(courses.id, courseId));
  }
}

export type CurriculumRow = Awaited<ReturnType<CurriculumRepository["list"]>>[number];
