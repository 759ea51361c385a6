import { and, asc, eq } from "drizzle-orm";
import type { Level } from "../../contract/common.ts";
import type { Database } from "../../platform/db/client.ts";
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
      .orderBy(asc(topics.orderKey));
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
