import { desc, eq } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { guardedBatch, type Guarded, type Statement } from "../../platform/db/guarded-batch.ts";
import { instructorApplications } from "./instructors.table.ts";

export type ApplicationRow = typeof instructorApplications.$inferSelect;

export class InstructorsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  insert(row: ApplicationRow): Statement {
    return this.#db.insert(instructorApplications).values(row);
  }

  async findLatest(userId: string): Promise<ApplicationRow | undefined> {
    return this.#db
      .select()
      .from(instructorApplications)
      .where(eq(instructorApplications.userId, userId))
      .orderBy(desc(instructorApplications.createdAt))
      .limit(1)
      .get();
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
