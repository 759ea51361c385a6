import { asc, eq, sql } from "drizzle-orm";
import type { ContentSort } from "../../contract/admin/content.ts";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { categories } from "./categories.table.ts";

export type CategoryRow = typeof categories.$inferSelect;

export class CategoriesRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(sort: ContentSort): Promise<CategoryRow[]> {
    const by = sort === "name" ? sql`${categories.name} COLLATE NOCASE` : categories.position;
    return this.#db.select().from(categories).orderBy(asc(by), asc(categories.slug)).limit(500);
  }

  /** Those that are not hidden, in their order. */
  async listShown(): Promise<CategoryRow[]> {
    return this.#db
      .select()
      .from(categories)
      .where(eq(categories.isHidden, false))
      .orderBy(asc(categories.position), asc(categories.slug))
      .limit(500);
  }

  async find(id: string): Promise<CategoryRow | undefined> {
    return this.#db.select().from(categories).where(eq(categories.id, id)).get();
  }

  insert(row: CategoryRow): Statement {
    return this.#db.insert(categories).values(row);
  }

  update(id: string, changes: Partial<Pick<CategoryRow, "name" | "isHidden" | "position">>): Guarded {
    return mustChangeOne(this.#db.update(categories).set(changes).where(eq(categories.id, id)));
  }

  delete(id: string): Guarded {
    return mustChangeOne(this.#db.delete(categories).where(eq(categories.id, id)));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
