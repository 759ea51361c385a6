import { AgeList } from "./age-list.ts";
import type { Entry } from "./entry.ts";

const spareLists = 64;

/**
 * The waiting of one class by topic. Empty lists stay until they outnumber the others and then go all at once: adding
 * and deleting one key of a large Map over and over makes every look-up slower.
 */
export class TopicLists {
  #lists = new Map<string | null, AgeList<Entry>>();
  #empty = 0;

  get(topic: string | null): AgeList<Entry> | undefined {
    return this.#lists.get(topic);
  }

  /** The topic's list, for an entry that is about to be inserted. */
  forInsert(topic: string | null): AgeList<Entry> {
    const known = this.#lists.get(topic);
    if (known !== undefined) {
      if (known.size === 0) this.#empty -= 1;
      return known;
    }
    const list = new AgeList<Entry>();
    this.#lists.set(topic, list);
    return list;
  }

  /** To be called after an entry was taken out of `list`. */
  removedFrom(list: AgeList<Entry>): void {
    if (list.size > 0) return;
    this.#empty += 1;
    if (this.#empty <= spareLists + this.#lists.size / 2) return;
    this.#lists = new Map([...this.#lists].filter(([, kept]) => kept.size > 0));
    this.#empty = 0;
  }
}
