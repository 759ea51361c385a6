import { levels } from "../../src/contract/common.ts";
import { AgeList, AgeNode, isBefore } from "./age-list.ts";
import type { Entry } from "./entry.ts";
import { levelIndex, rankBits } from "./ranks.ts";
import type { Ticket } from "./ticket.ts";
import { TopicLists } from "./topic-lists.ts";

/** The waiting of one class: everybody by age, and by topic. */
interface Bucket {
  readonly everybody: AgeList<Entry>;
  readonly byTopic: TopicLists;
}

const classCount = levels.length * 2;

/** A class is a level, and whether any other level would do as well. */
function classOf(ticket: Ticket): number {
  return levelIndex[ticket.level] * 2 + (ticket.anyLevel ? 1 : 0);
}

/**
 * For each class, the classes with the level both want (near), and those that are good enough after a while (far).
 * Whoever takes any level is next to every level, so that someone with a wish meets their own level first.
 */
const classesAt: readonly (readonly [near: readonly number[], far: readonly number[]])[] = Array.from(
  { length: classCount },
  (_, own) => {
    const near: number[] = [];
    const far: number[] = [];
    for (let other = 0; other < classCount; other += 1) {
      const bothAny = own % 2 === 1 && other % 2 === 1;
      const oneAny = own % 2 === 1 || other % 2 === 1;
      const gap = Math.abs(Math.floor(own / 2) - Math.floor(other / 2));
      if (bothAny || gap === 0) near.push(other);
      else if (oneAny || gap === 1) far.push(other);
    }
    return [near, far] as const;
  },
);

/** Everybody who can be matched, in lists that a search reads from their old ends. */
export class Pool {
  readonly #buckets: readonly Bucket[] = Array.from({ length: classCount }, () => ({
    everybody: new AgeList<Entry>(),
    byTopic: new TopicLists(),
  }));
  #order = 0;

  /** Adds the entry and returns its position among those of its class, 1 for the oldest. */
  add(entry: Entry): number {
    const { ticket } = entry;
    const bucket = this.#bucket(classOf(ticket));
    this.#order += 1;
    entry.node = new AgeNode(entry, ticket.joinedAt, this.#order);
    entry.topicNode = new AgeNode(entry, ticket.joinedAt, this.#order);
    bucket.byTopic.forInsert(ticket.topic).insert(entry.topicNode);
    return bucket.everybody.insert(entry.node);
  }

  remove(entry: Entry): void {
    const { node, topicNode, ticket } = entry;
    if (node === null || topicNode === null) return;
    const bucket = this.#bucket(classOf(ticket));
    bucket.everybody.remove(node);
    const topicList = bucket.byTopic.get(ticket.topic);
    if (topicList !== undefined) {
      topicList.remove(topicNode);
      bucket.byTopic.removedFrom(topicList);
    }
    entry.node = null;
    entry.topicNode = null;
  }

  /** Calls `visit` with the oldest node of every list that may hold partners of this rank. */
  visitLanes(ticket: Ticket, rank: number, visit: (head: AgeNode<Entry>) => void): void {
    const [near, far] = classesAt[classOf(ticket)] ?? [[], []];
    const anyTopic = ticket.topic === null || (rank & rankBits.topic) !== 0;
    for (const index of (rank & rankBits.level) === 0 ? near : far) {
      const bucket = this.#bucket(index);
      if (bucket.everybody.head === null) continue;
      if (anyTopic) {
        visit(bucket.everybody.head);
        continue;
      }
      const same = bucket.byTopic.get(ticket.topic)?.head ?? null;
      const open = bucket.byTopic.get(null)?.head ?? null;
      if (same !== null) visit(same);
      if (open !== null) visit(open);
    }
  }

  /** The longest waiter of the lanes of this rank. */
  oldest(ticket: Ticket, rank: number): Entry | null {
    let best: AgeNode<Entry> | null = null;
    this.visitLanes(ticket, rank, (head) => {
      if (best === null || isBefore(head, best)) best = head;
    });
    return itemOf(best);
  }

  #bucket(index: number): Bucket {
    const bucket = this.#buckets[index];
    if (bucket === undefined) throw new RangeError(`No class "${index}"`);
    return bucket;
  }
}

function itemOf(node: AgeNode<Entry> | null): Entry | null {
  return node?.item ?? null;
}
