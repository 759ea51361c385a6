import { and, eq, sql } from "drizzle-orm";
import type { AdminCouponsQuery } from "../../contract/admin/coupons.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { courses } from "../courses/courses.table.ts";
import { coupons } from "../payments/payments.table.ts";

const sorts: Record<AdminCouponsQuery["sort"], Sort> = {
  newest: { by: coupons.createdAt, direction: "descending" },
  oldest: { by: coupons.createdAt, direction: "ascending" },
};

type CouponRow = typeof coupons.$inferSelect;
/** What may change of a coupon once people have its code. */
export type CouponLimits = Pick<CouponRow, "maxUses" | "endsAt" | "disabledAt">;

/** Codes that make things cheaper, as administrators keep them. */
export class AdminCouponsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list({ q, sort }: Pick<AdminCouponsQuery, "q" | "sort">, limit: number, after: Position | null) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: coupons.id }, after);
    const hasWords = q === undefined ? undefined : sql`instr(${coupons.code}, ${q.toUpperCase()}) > 0`;
    return this.#coupons()
      .where(and(hasWords, isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  async find(id: string) {
    return this.#coupons().where(eq(coupons.id, id)).get();
  }

  insert(row: typeof coupons.$inferInsert): Statement {
    return this.#db.insert(coupons).values(row);
  }

  /** Changes it if its limits still are those that were read. */
  change(id: string, before: CouponLimits, after: CouponLimits): Guarded {
    return mustChangeOne(
      this.#db
        .update(coupons)
        .set(after)
        .where(
          and(
            eq(coupons.id, id),
            sql`${coupons.maxUses} IS ${before.maxUses}`,
            sql`${coupons.endsAt} IS ${before.endsAt}`,
            sql`${coupons.disabledAt} IS ${before.disabledAt}`,
          ),
        ),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #coupons() {
    return this.#db
      .select({ coupon: coupons, courseTitle: courses.title })
      .from(coupons)
      .leftJoin(courses, eq(courses.id, coupons.courseId));
  }
}

export type AdminCouponRow = NonNullable<Awaited<ReturnType<AdminCouponsRepository["find"]>>>;
