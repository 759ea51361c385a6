import { asc, eq } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { watchWords } from "./reviews.table.ts";

export type WatchWordRow = typeof watchWords.$inferSelect;

/** More words than an isolate should compare every review with. */
export const MOST_WATCH_WORDS = 5000;

export class WatchWordsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(language: string | undefined): Promise<WatchWordRow[]> {
    return this.#db
      .select()
      .from(watchWords)
      .where(language === undefined ? undefined : eq(watchWords.language, language))
      .orderBy(asc(watchWords.language), asc(watchWords.folded))
      .limit(MOST_WATCH_WORDS);
  }

  async find(id: string): Promise<WatchWordRow | undefined> {
    return this.#db.select().from(watchWords).where(eq(watchWords.id, id)).get();
  }

  async count(): Promise<number> {
    return this.#db.$count(watchWords);
  }

  insert(row: WatchWordRow): Statement {
    return this.#db.insert(watchWords).values(row);
  }

  delete(id: string): Guarded {
    return mustChangeOne(this.#db.delete(watchWords).where(eq(watchWords.id, id)));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
