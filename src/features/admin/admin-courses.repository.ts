import { and, eq, or, sql } from "drizzle-orm";
import type { AdminCoursesQuery } from "../../contract/admin/courses.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { courses } from "../courses/courses.table.ts";

const sorts: Record<AdminCoursesQuery["sort"], Sort> = {
  newest: { by: courses.createdAt, direction: "descending" },
  oldest: { by: courses.createdAt, direction: "ascending" },
  popular: { by: courses.enrolmentCount, direction: "descending" },
};

/** Courses of everybody, whatever their status. */
export class AdminCoursesRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(
    { q, status, sort }: Pick<AdminCoursesQuery, "q" | "status" | "sort">,
    limit: number,
    after: Position | null,
  ) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: courses.id }, after);
    const words = q?.toLowerCase();
    const hasWords =
      words === undefined
        ? undefined
        : or(sql`instr(lower(${courses.title}), ${words}) > 0`, sql`instr(${courses.slug}, ${words}) > 0`);
    return this.#db
      .select({
        id: courses.id,
        status: courses.status,
        createdAt: courses.createdAt,
        enrolmentCount: courses.enrolmentCount,
      })
      .from(courses)
      .where(and(status === undefined ? undefined : eq(courses.status, status), hasWords, isAfter))
      .orderBy(...order)
      .limit(limit);
  }
}
