import type { Course } from "../../contract/courses/course.ts";
import type { ReadThroughCache } from "../../platform/cache.ts";

const KEPT_SECONDS = 60;

/** The pages of published courses, kept at the edge under their ids and the names in their addresses. */
export class CoursePageCache {
  readonly #cache: ReadThroughCache;

  constructor(cache: ReadThroughCache) {
    this.#cache = cache;
  }

  /** The kept page, or what `load` answers, which is then kept; null is not. */
  async read(idOrSlug: string, load: () => Promise<Course | null>): Promise<Course | null> {
    const text = await this.#cache.read(pageKey(idOrSlug), KEPT_SECONDS, async () => {
      const course = await load();
      return course === null ? null : JSON.stringify(course);
    });
    return text === null ? null : JSON.parse(text);
  }

  /** To be called when anything on the page has changed: here at once, elsewhere within a minute. */
  async purge({ id, slug }: { id: string; slug: string }): Promise<void> {
    await this.#cache.purge(pageKey(id));
    await this.#cache.purge(pageKey(slug));
  }
}

function pageKey(idOrSlug: string): string {
  return `courses/${encodeURIComponent(idOrSlug)}/page`;
}
