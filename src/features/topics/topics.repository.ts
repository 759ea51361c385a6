import { and, asc, count, eq, sql } from "drizzle-orm";
import type { ContentSort } from "../../contract/admin/content.ts";
import type { Level } from "../../contract/common.ts";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { prompts, topics } from "./topics.table.ts";

export class TopicsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listTopics() {
    return this.#db
      .select({ slug: topics.slug, title: topics.title })
      .from(topics)
      .where(eq(topics.isHidden, false))
      .orderBy(asc(topics.orderKey));
  }

  /** Hidden ones too, with how many cards each has. */
  async listAll(sort: ContentSort = "position") {
    const by = sort === "name" ? sql`${topics.title} COLLATE NOCASE` : topics.orderKey;
    return this.#db
      .select({
        slug: topics.slug,
        title: topics.title,
        isHidden: topics.isHidden,
        prompts: count(prompts.id),
      })
      .from(topics)
      .leftJoin(prompts, eq(prompts.topicId, topics.id))
      .groupBy(topics.id)
      .orderBy(asc(by), asc(topics.slug));
  }

  update(slug: string, changes: { title?: string; isHidden?: boolean }): Guarded {
    return mustChangeOne(this.#db.update(topics).set(changes).where(eq(topics.slug, slug)));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  async listPrompts({ topic, level }: { topic?: string | undefined; level?: Level | undefined }) {
    return this.#db
      .select({ id: prompts.id, topic: topics.slug, level: prompts.level, text: prompts.text })
      .from(prompts)
      .innerJoin(topics, eq(topics.id, prompts.topicId))
      .where(
        and(
          topic === undefined ? undefined : eq(topics.slug, topic),
          level === undefined ? undefined : eq(prompts.level, level),
        ),
      )
      .orderBy(asc(topics.orderKey), asc(prompts.level), asc(prompts.id));
  }
}
