import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { CatalogueIndexRepository } from "./catalogue-index.repository.ts";
import type { CatalogueSourceRepository } from "./catalogue-source.repository.ts";
import { toDocument } from "./course-document.ts";

const CHUNK = 200;

interface Dependencies {
  index: CatalogueIndexRepository;
  source: CatalogueSourceRepository;
  outbox: Outbox;
}

/** Keeps the index of the catalogue up with the courses. Everything in it can be made again from them. */
export class CatalogueIndexService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Puts the course as it is now into the index, or takes it out. Bears repetition, in any order. */
  async refresh(courseId: string): Promise<void> {
    const { index, source } = this.#deps;
    const course = await source.find(courseId);
    if (course === undefined) await index.delete(courseId);
    else await index.put([toDocument(course)]);
  }

  /**
   * One step of making the index anew, behind the course `after`; it announces the next one. Searching goes on
   * meanwhile.
   */
  async rebuild(after: string | null): Promise<Effects> {
    const { index, source, outbox } = this.#deps;
    const courses = await source.list(after, CHUNK);
    const last = courses.length === CHUNK ? (courses.at(-1)?.id ?? null) : null;
    const next = last === null ? null : outbox.record("search.rebuild", { after: last });
    return {
      statements: next === null ? [] : [next.statement],
      outside: async () => {
        await index.put(courses.map(toDocument));
        await index.deleteBetween({ after: after ?? "", to: last, kept: courses.map(({ id }) => id) });
        if (next !== null) await outbox.announce([next.id]);
      },
    };
  }
}
