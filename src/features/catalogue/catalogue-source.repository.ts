import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { categories } from "../categories/categories.table.ts";
import { courses } from "../courses/courses.table.ts";
import { profiles } from "../users/users.table.ts";

const columns = {
  id: courses.id,
  slug: courses.slug,
  title: courses.title,
  summary: courses.summary,
  description: courses.description,
  outcomes: courses.outcomes,
  tags: courses.tags,
  instructor: profiles.displayName,
  level: courses.level,
  category: categories.slug,
  language: courses.language,
  priceAmount: courses.priceAmount,
  ratingSum: courses.ratingSum,
  ratingCount: courses.ratingCount,
  enrolmentCount: courses.enrolmentCount,
  durationSeconds: courses.durationSeconds,
  isFeatured: courses.isFeatured,
  publishedAt: courses.publishedAt,
};

/** What the main database says of published courses, for the index of the catalogue. */
export class CatalogueSourceRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The course, if it is published. */
  async find(courseId: string) {
    return this.#published()
      .where(and(eq(courses.id, courseId), eq(courses.status, "published")))
      .get();
  }

  /** The first published courses behind `after`, by id. */
  async list(after: string | null, limit: number) {
    return this.#published()
      .where(and(eq(courses.status, "published"), gt(courses.id, after ?? "")))
      .orderBy(asc(courses.id))
      .limit(limit);
  }

  /** All of them from behind `after` up to `to`, by id; null is the beginning, or the end. */
  async listBetween({ after, to }: { after: string | null; to: string | null }) {
    const upTo = to === null ? undefined : lte(courses.id, to);
    return this.#published()
      .where(and(eq(courses.status, "published"), gt(courses.id, after ?? ""), upTo))
      .orderBy(asc(courses.id));
  }

  #published() {
    return this.#db
      .select(columns)
      .from(courses)
      .innerJoin(profiles, eq(profiles.userId, courses.instructorId))
      .leftJoin(categories, eq(categories.id, courses.categoryId));
  }
}
