import type { AdminTopic, ContentSort } from "../../contract/admin/content.ts";
import type { Level } from "../../contract/common.ts";
import type { Prompt, Topic } from "../../contract/practice.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { noSuchTopic } from "./topics.errors.ts";
import type { TopicsRepository } from "./topics.repository.ts";

const KEPT_MS = 60_000;

/** Topics change a few times a year and are read with every call, so an isolate keeps them for a minute. */
const kept = new Map<string, { readAt: number; items: readonly unknown[] }>();

/** What people can talk about: topics, and prompt cards for each level. */
export class TopicsService {
  readonly #repository: TopicsRepository;
  readonly #clock: Clock;

  constructor(repository: TopicsRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  async listTopics(): Promise<readonly Topic[]> {
    return this.#read("topics", () => this.#repository.listTopics());
  }

  /** Prompt cards, of one topic and one level where these are given. */
  async listPrompts(filter: {
    topic?: string | undefined;
    level?: Level | undefined;
  }): Promise<readonly Prompt[]> {
    return this.#read(`prompts:${filter.topic ?? ""}:${filter.level ?? ""}`, () =>
      this.#repository.listPrompts(filter),
    );
  }

  /** Hidden ones too, as they stand in the database now. */
  async listAll(sort: ContentSort): Promise<AdminTopic[]> {
    return this.#repository.listAll(sort);
  }

  /** What is hidden is offered no more, here at once, elsewhere within a minute. @throws AppError `not_found` */
  async update(
    slug: string,
    changes: { title?: string; isHidden?: boolean },
    audit: (before: AdminTopic) => Statement,
  ): Promise<AdminTopic> {
    const before = (await this.#repository.listAll()).find((topic) => topic.slug === slug);
    if (before === undefined) throw noSuchTopic();
    await this.#repository.commit([this.#repository.update(slug, changes), audit(before)]);
    kept.clear();
    return { ...before, ...changes };
  }

  /** The slugs that name no topic; a hidden one still names one. */
  async findUnknown(slugs: readonly string[]): Promise<string[]> {
    if (slugs.length === 0) return [];
    const all = await this.#read("all", () => this.#repository.listAll());
    const known = new Set(all.map((topic) => topic.slug));
    return slugs.filter((slug) => !known.has(slug));
  }

  async #read<Item>(key: string, load: () => Promise<readonly Item[]>): Promise<readonly Item[]> {
    const now = this.#clock.now();
    const known = kept.get(key);
    if (known !== undefined && now >= known.readAt && now - known.readAt < KEPT_MS)
      return asItems<Item>(known.items);
    const items = await load();
    // An empty answer is not kept: a slug that does not exist must not fill the map.
    if (items.length > 0) kept.set(key, { readAt: now, items });
    return items;
  }
}

/** A key is only ever filled with the items that its one reader loads. */
function asItems<Item>(items: readonly unknown[]): readonly Item[] {
  return items as readonly Item[];
}
