import { and, desc, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { VideoFailure, VideoProviderName } from "../../contract/media/video.ts";
import type { Database } from "../../platform/db/client.ts";
import {
  type Guarded,
  guardedBatch,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { videoAssets } from "./media.table.ts";

export type VideoRow = typeof videoAssets.$inferSelect;
type NewVideo = Pick<
  VideoRow,
  "id" | "courseId" | "lessonId" | "provider" | "filename" | "sizeBytes" | "createdAt" | "updatedAt"
>;

/** Videos on their way from a file to a stream. */
export class VideosRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(id: string): Promise<VideoRow | undefined> {
    return this.#db.select().from(videoAssets).where(eq(videoAssets.id, id)).get();
  }

  async findByProviderId(provider: VideoProviderName, providerId: string): Promise<VideoRow | undefined> {
    return this.#db
      .select()
      .from(videoAssets)
      .where(and(eq(videoAssets.provider, provider), eq(videoAssets.providerId, providerId)))
      .get();
  }

  /** The newest first. */
  async listOfLesson(lessonId: string): Promise<VideoRow[]> {
    return this.#db
      .select()
      .from(videoAssets)
      .where(eq(videoAssets.lessonId, lessonId))
      .orderBy(desc(videoAssets.createdAt), desc(videoAssets.id));
  }

  /** Unfinished ones of which nothing was heard since then, the longest silent first. */
  async listSilent(since: number, limit: number): Promise<VideoRow[]> {
    return this.#db
      .select()
      .from(videoAssets)
      .where(and(inArray(videoAssets.state, ["queued", "processing"]), lt(videoAssets.updatedAt, since)))
      .orderBy(videoAssets.updatedAt)
      .limit(limit);
  }

  insert(row: NewVideo): Statement {
    return this.#db.insert(videoAssets).values(row);
  }

  /** Hands it out, unless somebody has it since `freeBefore`, or it is finished. */
  async take(id: string, now: number, freeBefore: number): Promise<VideoRow | undefined> {
    const [row] = await this.#db
      .update(videoAssets)
      .set({ state: "processing", attempts: sql`${videoAssets.attempts} + 1`, updatedAt: now })
      .where(
        and(
          eq(videoAssets.id, id),
          sql`(${videoAssets.state} = 'queued' OR (${videoAssets.state} = 'processing' AND ${videoAssets.updatedAt} <= ${freeBefore}))`,
        ),
      )
      .returning();
    return row;
  }

  /** Back in line, so that another may take them at once. */
  async release(ids: readonly string[], now: number): Promise<void> {
    await this.#db
      .update(videoAssets)
      .set({ state: "queued", updatedAt: now })
      .where(and(inArray(videoAssets.id, [...ids]), inArray(videoAssets.state, ["queued", "processing"])));
  }

  /** A percentage only grows. */
  async progress(id: string, percent: number, now: number): Promise<VideoRow | undefined> {
    const [row] = await this.#db
      .update(videoAssets)
      .set({ percent: sql`max(${videoAssets.percent}, ${percent})`, updatedAt: now })
      .where(and(eq(videoAssets.id, id), eq(videoAssets.state, "processing")))
      .returning();
    return row;
  }

  /** The provider's own id, once. */
  async accept(id: string, providerId: string, now: number): Promise<VideoRow | undefined> {
    const [row] = await this.#db
      .update(videoAssets)
      .set({ providerId, updatedAt: now })
      .where(
        and(
          eq(videoAssets.id, id),
          isNull(videoAssets.providerId),
          inArray(videoAssets.state, ["queued", "processing"]),
        ),
      )
      .returning();
    return row;
  }

  /** Fails the batch when it is finished already. */
  makeReady(
    id: string,
    facts: { durationSeconds: number; width: number; height: number },
    now: number,
  ): Guarded {
    return mustChangeOne(
      this.#db
        .update(videoAssets)
        .set({ ...facts, state: "ready", percent: 100, updatedAt: now })
        .where(and(eq(videoAssets.id, id), inArray(videoAssets.state, ["queued", "processing"]))),
    );
  }

  /** Fails the batch when it is finished already. */
  fail(id: string, failure: VideoFailure, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(videoAssets)
        .set({ state: "failed", failure, updatedAt: now })
        .where(and(eq(videoAssets.id, id), inArray(videoAssets.state, ["queued", "processing"]))),
    );
  }

  /** One that is being made, or could not be; fails the batch when it is ready or gone. */
  deleteUnready(id: string): Guarded {
    return mustChangeOne(
      this.#db.delete(videoAssets).where(and(eq(videoAssets.id, id), ne(videoAssets.state, "ready"))),
    );
  }

  delete(ids: readonly string[]): Statement {
    return this.#db.delete(videoAssets).where(inArray(videoAssets.id, [...ids]));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
