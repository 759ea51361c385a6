import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { captions } from "./media.table.ts";

export type CaptionsRow = typeof captions.$inferSelect;

/** Which captions lessons have; their words are in R2. */
export class CaptionsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(lessonId: string): Promise<CaptionsRow[]> {
    return this.#db
      .select()
      .from(captions)
      .where(eq(captions.lessonId, lessonId))
      .orderBy(asc(captions.language));
  }

  async put(row: CaptionsRow): Promise<void> {
    const { version, cueCount } = row;
    await this.#db
      .insert(captions)
      .values(row)
      .onConflictDoUpdate({
        target: [captions.lessonId, captions.language],
        set: { version, cueCount },
      });
  }

  /** What was there. */
  async delete(lessonId: string, language: string): Promise<CaptionsRow | undefined> {
    const [row] = await this.#db
      .delete(captions)
      .where(and(eq(captions.lessonId, lessonId), eq(captions.language, language)))
      .returning();
    return row;
  }
}
