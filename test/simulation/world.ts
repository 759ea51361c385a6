import { Matcher, type Waiting } from "../../durable-objects/match-queue/state.ts";
import {
  type MatchRules,
  matchRules,
  type Pair,
  type Ticket,
} from "../../durable-objects/match-queue/ticket.ts";
import type { Level } from "../../src/contract/common.ts";

export interface Scenario {
  seed: number;
  minutes: number;
  /** Searches that begin per second, over the whole platform. */
  arrivalsPerSecond: number;
  shards: number;
  /** Of every hundred people: how many take any level, have a topic in mind, give up while they wait. */
  anyLevelPercent: number;
  topicPercent: number;
  impatientPercent: number;
}

export interface Outcome {
  matched: number;
  gaveUp: number;
  medianWaitMs: number;
  p95WaitMs: number;
  /** Pairs of one level, in hundredths of all pairs. */
  sameLevelPercent: number;
  /** Pairs that no shard could make by itself. */
  acrossPercent: number;
  busiestPerSecond: number;
}

interface Person {
  ticket: Ticket;
  shard: Matcher;
  place: Waiting | null;
  lentPlace: Waiting | null;
  leavesAt: number;
}

const levelShares: readonly [Level, number][] = [
  ["beginner", 0.4],
  ["intermediate", 0.4],
  ["advanced", 0.2],
];
const topics = ["travel", "food", "work", "films", "sport", "family"];
const stepMs = 50;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A platform of queues in simulated time. It runs the very matcher that the objects run; queues lend what they could
 * not match in a second to one exchange, as the objects do, at no cost and with no delay.
 */
export class World {
  now = 0;
  readonly #scenario: Scenario;
  readonly #random: () => number;
  readonly #shards = new Map<string, Matcher>();
  readonly #exchange: Matcher;
  readonly #people = new Map<string, Person>();
  readonly #joins = new Map<string, number>();
  readonly #waits: number[] = [];
  #serial = 0;
  #sameLevel = 0;
  #across = 0;
  #gaveUp = 0;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#random = seeded(scenario.seed);
    this.#exchange = this.#makeMatcher({ ...matchRules, leftoverAfterMs: Number.POSITIVE_INFINITY });
  }

  run(): Outcome {
    const end = this.#scenario.minutes * 60_000;
    let nextArrival = 0;
    while (this.now < end) {
      this.now += stepMs;
      while (nextArrival <= this.now) {
        this.#arrive(nextArrival);
        nextArrival += (-Math.log(1 - this.#random()) * 1000) / this.#scenario.arrivalsPerSecond;
      }
      this.#tick();
    }
    return this.#outcome();
  }

  /** Everybody who waits now, with when they came. */
  waiting(): Ticket[] {
    return [...this.#people.values()].map(({ ticket }) => ticket);
  }

  #makeMatcher(rules: MatchRules): Matcher {
    return new Matcher(rules, () => this.now);
  }

  #arrive(at: number): void {
    const { shards, anyLevelPercent, topicPercent, impatientPercent } = this.#scenario;
    this.#serial += 1;
    const level = this.#pickLevel();
    const anyLevel = this.#random() * 100 < anyLevelPercent;
    const topic = this.#random() * 100 < topicPercent ? this.#pick(topics) : null;
    const name = `${anyLevel ? "all" : level}:${Math.floor(this.#random() * shards)}`;
    const isImpatient = this.#random() * 100 < impatientPercent;
    const ticket: Ticket = {
      id: `t${this.#serial}`,
      userId: `u${this.#serial}`,
      level,
      anyLevel,
      topic,
      joinedAt: at,
      excluded: new Set(),
      recent: new Set(),
    };
    let shard = this.#shards.get(name);
    if (shard === undefined) this.#shards.set(name, (shard = this.#makeMatcher(matchRules)));
    this.#joins.set(name, (this.#joins.get(name) ?? 0) + 1);
    const leavesAt = isImpatient ? at + this.#random() * 30_000 : Number.POSITIVE_INFINITY;
    const person: Person = { ticket, shard, place: null, lentPlace: null, leavesAt };
    this.#people.set(ticket.id, person);
    const result = shard.join(ticket, this.now);
    if (result.kind === "matched") this.#pair(result.pair, false);
    else person.place = result.waiting;
  }

  #tick(): void {
    for (const person of this.#people.values()) {
      if (person.leavesAt > this.now) continue;
      this.#gaveUp += 1;
      this.#remove(person);
    }
    for (const shard of this.#shards.values()) {
      const { pairs, leftovers } = shard.tick(this.now);
      for (const pair of pairs) this.#pair(pair, false);
      for (const ticket of leftovers) this.#lend(ticket);
    }
    for (const pair of this.#exchange.tick(this.now).pairs) this.#pair(pair, true);
  }

  #lend(ticket: Ticket): void {
    const person = this.#people.get(ticket.id);
    if (person?.place == null || !person.shard.lend(person.place, this.now)) return;
    const result = this.#exchange.join(ticket, this.now);
    if (result.kind === "matched") this.#pair(result.pair, true);
    else person.lentPlace = result.waiting;
  }

  #pair({ first, second }: Pair, isAcross: boolean): void {
    if (first.level === second.level) this.#sameLevel += 1;
    if (isAcross) this.#across += 1;
    for (const ticket of [first, second]) {
      this.#waits.push(this.now - ticket.joinedAt);
      const person = this.#people.get(ticket.id);
      if (person === undefined) throw new Error(`"${ticket.id}" was matched twice or after leaving`);
      this.#remove(person);
    }
  }

  #remove(person: Person): void {
    if (person.place !== null) person.shard.remove(person.place);
    if (person.lentPlace !== null) this.#exchange.remove(person.lentPlace);
    this.#people.delete(person.ticket.id);
  }

  #pickLevel(): Level {
    let left = this.#random();
    for (const [level, share] of levelShares) {
      left -= share;
      if (left < 0) return level;
    }
    return "advanced";
  }

  #pick(items: readonly string[]): string {
    return items[Math.floor(this.#random() * items.length)] ?? "";
  }

  #outcome(): Outcome {
    const waits = this.#waits.toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(waits[Math.floor(share * (waits.length - 1))] ?? 0);
    const pairs = Math.max(1, waits.length / 2);
    const seconds = this.#scenario.minutes * 60;
    return {
      matched: waits.length,
      gaveUp: this.#gaveUp,
      medianWaitMs: at(0.5),
      p95WaitMs: at(0.95),
      sameLevelPercent: Math.round((100 * this.#sameLevel) / pairs),
      acrossPercent: Math.round((100 * this.#across) / pairs),
      busiestPerSecond: Math.round((10 * Math.max(0, ...this.#joins.values())) / seconds) / 10,
    };
  }
}
