import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { guardedBatch, mustChangeOne } from "../../platform/db/guarded-batch.ts";
import { olderThan } from "../../platform/db/keyset.ts";
import { lessonNotes } from "./progress.table.ts";

export type NoteRow = typeof lessonNotes.$inferSelect;

export class NotesRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The newest first. */
  async list(userId: string, lessonId: string, limit: number, after: Position | null): Promise<NoteRow[]> {
    return this.#db
      .select()
      .from(lessonNotes)
      .where(
        and(
          eq(lessonNotes.userId, userId),
          eq(lessonNotes.lessonId, lessonId),
          olderThan({ sort: lessonNotes.createdAt, id: lessonNotes.id }, after),
        ),
      )
      .orderBy(desc(lessonNotes.createdAt), desc(lessonNotes.id))
      .limit(limit + 1);
  }

  /** @throws GuardFailedError when there are `most` notes already */
  async insert(row: NoteRow, most: number): Promise<void> {
    const { id, userId, lessonId, text, positionSeconds, createdAt, updatedAt } = row;
    const count = sql`(SELECT count(*) FROM ${lessonNotes} WHERE ${lessonNotes.userId} = ${userId} AND ${lessonNotes.lessonId} = ${lessonId})`;
    await guardedBatch(this.#db, [
      mustChangeOne(
        this.#db
          .insert(lessonNotes)
          .select(
            sql`SELECT ${id}, ${userId}, ${lessonId}, ${text}, ${positionSeconds}, ${createdAt}, ${updatedAt} WHERE ${count} < ${most}`,
          ),
      ),
    ]);
  }

  /** The note after the change, or undefined when it is not this person's. */
  async update(userId: string, id: string, changes: Pick<NoteRow, "text" | "updatedAt">) {
    return this.#db.update(lessonNotes).set(changes).where(isOf(userId, id)).returning().get();
  }

  /** Whether there was one of this person. */
  async delete(userId: string, id: string): Promise<boolean> {
    const gone = await this.#db.delete(lessonNotes).where(isOf(userId, id)).returning({ id: lessonNotes.id });
    return gone.length > 0;
  }
}

function isOf(userId: string, id: string) {
  return and(eq(lessonNotes.id, id), eq(lessonNotes.userId, userId));
}
