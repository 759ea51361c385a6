import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { CatalogueIndexRepository } from "./catalogue-index.repository.ts";
import type { CatalogueSourceRepository } from "./catalogue-source.repository.ts";
import { type CourseDocument, toDocument } from "./course-document.ts";

const CHUNK = 200;
/** More often, and somebody changes the courses without end: the event is handled again later. */
const MAX_WRITES = 5;

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
    await untilSettled({
      read: async () => {
        const course = await source.find(courseId);
        return course === undefined ? [] : [toDocument(course)];
      },
      write: (documents) => (documents.length === 0 ? index.delete(courseId) : index.put(documents)),
    });
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
        await untilSettled({
          read: async () => (await source.listBetween({ after, to: last })).map(toDocument),
          write: async (documents) => {
            const kept = documents.map(({ courseId }) => courseId);
            await index.put(documents);
            await index.deleteBetween({ after: after ?? "", to: last, kept });
          },
        });
        if (next !== null) await outbox.announce([next.id]);
      },
    };
  }
}

/**
 * Two databases share no transaction, so another event about the same courses may be handled at the same moment. Whoever
 * writes looks again afterwards, and writes again when the courses have changed meanwhile: the last write is right.
 */
async function untilSettled(of: {
  read: () => Promise<CourseDocument[]>;
  write: (documents: CourseDocument[]) => Promise<void>;
}): Promise<void> {
  let documents = await of.read();
  for (let writes = 1; writes <= MAX_WRITES; writes += 1) {
    await of.write(documents);
    const now = await of.read();
    if (JSON.stringify(now) === JSON.stringify(documents)) return;
    documents = now;
  }
  throw new Error("The courses kept changing while they were put into the index");
}
