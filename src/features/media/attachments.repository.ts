import { asc, eq } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { type Guarded, mustChangeOne, type Statement } from "../../platform/db/guarded-batch.ts";
import { attachments } from "./media.table.ts";

export type AttachmentRow = typeof attachments.$inferSelect;

/** Files that go with lessons. */
export class AttachmentsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(id: string): Promise<AttachmentRow | undefined> {
    return this.#db.select().from(attachments).where(eq(attachments.id, id)).get();
  }

  /** The oldest first. */
  async list(lessonId: string): Promise<AttachmentRow[]> {
    return this.#db
      .select()
      .from(attachments)
      .where(eq(attachments.lessonId, lessonId))
      .orderBy(asc(attachments.createdAt), asc(attachments.id));
  }

  insert(row: AttachmentRow): Statement {
    return this.#db.insert(attachments).values(row);
  }

  delete(id: string): Guarded {
    return mustChangeOne(this.#db.delete(attachments).where(eq(attachments.id, id)));
  }
}
