import { and, asc, count, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { UploadedPart } from "../../contract/media/upload.ts";
import type { Database } from "../../platform/db/client.ts";
import {
  type Guarded,
  guardedBatch,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { uploadParts, uploads } from "./media.table.ts";

export type UploadRow = typeof uploads.$inferSelect;

/** Uploads and the parts of them that have arrived. */
export class UploadsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(id: string): Promise<UploadRow | undefined> {
    return this.#db.select().from(uploads).where(eq(uploads.id, id)).get();
  }

  /** Those that go on, the oldest first. */
  async listOpen(lessonId: string, now: number): Promise<UploadRow[]> {
    return this.#db
      .select()
      .from(uploads)
      .where(and(eq(uploads.lessonId, lessonId), isNull(uploads.completedAt), gt(uploads.expiresAt, now)))
      .orderBy(asc(uploads.createdAt), asc(uploads.id));
  }

  async countOpen(userId: string, now: number): Promise<number> {
    const row = await this.#db
      .select({ open: count() })
      .from(uploads)
      .where(and(eq(uploads.userId, userId), isNull(uploads.completedAt), gt(uploads.expiresAt, now)))
      .get();
    return row?.open ?? 0;
  }

  async listExpired(now: number, limit: number): Promise<UploadRow[]> {
    return this.#db
      .select()
      .from(uploads)
      .where(lt(uploads.expiresAt, now))
      .orderBy(asc(uploads.expiresAt))
      .limit(limit);
  }

  /** By upload, in the order of their numbers. */
  async listParts(uploadIds: readonly string[]): Promise<ReadonlyMap<string, UploadedPart[]>> {
    const rows = await this.#db
      .select()
      .from(uploadParts)
      .where(sql`${uploadParts.uploadId} IN (SELECT value FROM json_each(${JSON.stringify(uploadIds)}))`)
      .orderBy(asc(uploadParts.uploadId), asc(uploadParts.number));
    const parts = new Map<string, UploadedPart[]>();
    for (const { uploadId, number, etag } of rows) {
      parts.set(uploadId, [...(parts.get(uploadId) ?? []), { number, etag }]);
    }
    return parts;
  }

  insert(row: UploadRow): Statement {
    return this.#db.insert(uploads).values(row);
  }

  /** Parts as R2 has named them; one that is sent again has a new name. */
  putParts(uploadId: string, parts: readonly UploadedPart[]): Statement {
    return this.#db
      .insert(uploadParts)
      .values(parts.map(({ number, etag }) => ({ uploadId, number, etag })))
      .onConflictDoUpdate({
        target: [uploadParts.uploadId, uploadParts.number],
        set: { etag: sql`excluded.etag` },
      });
  }

  deleteParts(uploadIds: readonly string[]): Statement {
    return this.#db.delete(uploadParts).where(inArray(uploadParts.uploadId, [...uploadIds]));
  }

  /** While it goes on; fails the batch when it is whole or gone. */
  prolong(id: string, expiresAt: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(uploads)
        .set({ expiresAt })
        .where(and(eq(uploads.id, id), isNull(uploads.completedAt))),
    );
  }

  /** Once; fails the batch the second time. */
  complete(id: string, now: number, expiresAt: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(uploads)
        .set({ completedAt: now, expiresAt })
        .where(and(eq(uploads.id, id), isNull(uploads.completedAt))),
    );
  }

  /** One that is not whole; fails the batch when it is, or is gone. */
  deleteOpen(id: string): Guarded {
    return mustChangeOne(
      this.#db.delete(uploads).where(and(eq(uploads.id, id), isNull(uploads.completedAt))),
    );
  }

  delete(ids: readonly string[]): Statement {
    return this.#db.delete(uploads).where(inArray(uploads.id, [...ids]));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
