import type { CourseList, CourseListQuery } from "../../contract/courses/catalogue.ts";
import type { ReadThroughCache } from "../../platform/cache.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { toPage } from "../../platform/db/page.ts";
import { sha256 } from "../../platform/encoding.ts";
import type { CategoriesService } from "../categories/categories.service.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { CatalogueRepository } from "./catalogue.repository.ts";
import { countFacets } from "./facets.ts";
import { allowedDistance, nearestWord, slipsOf, trigramsOf } from "./spelling.ts";
import { matchExpression, queryWords, wordExpressions } from "./words.ts";

const CACHED_SECONDS = 60;

interface Dependencies {
  repository: CatalogueRepository;
  directory: CourseDirectory;
  categories: CategoriesService;
  cache: ReadThroughCache;
  cursors: Cursors;
}

/** Finding a course. */
export class CatalogueService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * A page of published courses with facets. Answers are kept at the edge, by the generation of the index: what was
   * kept before a course changed is not asked for again.
   * @throws AppError `validation_failed` for a cursor of another list
   */
  async list(query: CourseListQuery): Promise<CourseList> {
    const { cache, repository } = this.#deps;
    const generation = await repository.readGeneration();
    const key = `catalogue/${generation}/${await sha256(canonical(query))}`;
    const text = await cache.read(key, CACHED_SECONDS, async () => JSON.stringify(await this.#find(query)));
    return JSON.parse(text ?? "null");
  }

  async #find(query: CourseListQuery): Promise<CourseList> {
    const { repository, directory, cursors } = this.#deps;
    const { q = "", sort, limit, cursor, ...filters } = query;
    const words = queryWords(q);
    const understood = await this.#correct(words);
    const match = words.length === 0 ? null : matchExpression(understood);
    const usual = match === null ? "popular" : "relevance";
    const order = sort === undefined || (match === null && sort === "relevance") ? usual : sort;
    const list = `catalogue:${JSON.stringify([q, order])}:${canonical(filters)}`;
    const after = await cursors.decode(list, cursor);
    // Words that are all punctuation find nothing; no words at all find everything.
    const isNonsense = q !== "" && match === null;
    const { rows, counts } = isNonsense
      ? { rows: [], counts: [] }
      : await repository.search({ match, filters, sort: order, limit, after });
    const cards = await directory.findPublishedCards(rows.map(({ courseId }) => courseId));
    const page = await toPage({
      rows,
      limit,
      list,
      cursors,
      position: ({ courseId, position }) => ({ value: position, id: courseId }),
      toItem: ({ courseId }) => cards.get(courseId),
    });
    return {
      // What was taken back a moment ago may still be in the index.
      items: page.items.filter((card) => card !== undefined),
      nextCursor: page.nextCursor,
      ...countFacets(counts, filters, await this.#categoryNames()),
      understoodAs: understood.join(" ") === words.join(" ") ? null : understood.join(" "),
    };
  }

  /** Each word that no course has is replaced by the nearest one that some course has. */
  async #correct(words: readonly string[]): Promise<string[]> {
    const { repository } = this.#deps;
    const expressions = wordExpressions(words);
    const unknown = new Set(await repository.findUnmatched(expressions));
    return Promise.all(
      words.map(async (word, index) => {
        if (!unknown.has(expressions[index] ?? "") || allowedDistance(word) === 0) return word;
        const known = await repository.findAlike({ slips: slipsOf(word), trigrams: trigramsOf(word) });
        return nearestWord(word, known) ?? word;
      }),
    );
  }

  async #categoryNames(): Promise<ReadonlyMap<string, string>> {
    const shown = await this.#deps.categories.listShown();
    return new Map(shown.map(({ slug, name }) => [slug, name]));
  }
}

/** The same text for the same values, whatever order they were given in. */
function canonical(values: object): string {
  return JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
