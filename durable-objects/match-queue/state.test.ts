import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levels } from "../../src/contract/common.ts";
import { bestPartner, type Candidate, mayMatch } from "../../test/simulation/oracle.ts";
import { Matcher, type Waiting } from "./state.ts";
import { matchRules, type Pair, type Ticket } from "./ticket.ts";

const people = 12;
const wideRules = { ...matchRules, probes: 1_000 };

interface Plan {
  level: (typeof levels)[number];
  anyLevel: boolean;
  topic: string | null;
  excluded: number[];
  recent: number[];
  waitedMs: number;
}

const plan = fc.record<Plan>({
  level: fc.constantFrom(...levels),
  anyLevel: fc.boolean(),
  topic: fc.constantFrom(null, "food", "work"),
  excluded: fc.uniqueArray(fc.nat(people - 1), { maxLength: 4 }),
  recent: fc.uniqueArray(fc.nat(people - 1), { maxLength: 4 }),
  waitedMs: fc.constantFrom(0, 0, 0, 4_000, 7_000, 16_000),
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("join" as const), who: fc.nat(people - 1), plan }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("leave" as const), who: fc.nat(people - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("ping" as const), who: fc.nat(people - 1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 9_000 }) }),
  },
);

function names(numbers: number[]): Set<string> {
  return new Set(numbers.map((number) => `user-${number}`));
}

/** A queue and, beside it, a plain list of who waits. */
class World {
  now = 1_000_000;
  order = 0;
  readonly waiting = new Map<number, { candidate: Candidate; place: Waiting }>();
  readonly seen = new Map<string, number>();
  readonly matcher: Matcher;

  constructor(rules: typeof matchRules) {
    this.matcher = new Matcher(rules, (ticket) => this.seen.get(ticket.id) ?? 0);
  }

  candidate(who: number, { excluded, recent, waitedMs, ...wish }: Plan): Candidate {
    this.order += 1;
    const ticket: Ticket = {
      ...wish,
      id: `ticket-${this.order}`,
      userId: `user-${who}`,
      joinedAt: this.now - waitedMs,
      excluded: names(excluded),
      recent: names(recent),
    };
    this.seen.set(ticket.id, this.now);
    return { ticket, order: this.order, lastSeen: this.now };
  }

  candidates(): Candidate[] {
    return [...this.waiting.values()].map(({ candidate }) => candidate);
  }

  take(pair: Pair): void {
    for (const ticket of [pair.first, pair.second]) {
      for (const [who, { candidate }] of this.waiting)
        if (candidate.ticket === ticket) this.waiting.delete(who);
    }
  }

  leave(who: number): void {
    const known = this.waiting.get(who);
    if (known === undefined) return;
    expect(this.matcher.remove(known.place)).toBe(true);
    this.waiting.delete(who);
  }

  /** The owner pings: the runtime answers, and nobody looks for a partner because of it. */
  hear(who: number): void {
    const known = this.waiting.get(who);
    if (known === undefined) return;
    known.candidate.lastSeen = this.now;
    this.seen.set(known.candidate.ticket.id, this.now);
  }

  ping(who: number): void {
    const known = this.waiting.get(who);
    if (known === undefined) return;
    this.hear(who);
    const pair = this.matcher.reconsider(known.place, this.now);
    if (pair !== null) this.take(pair);
  }

  advance(ms: number): Pair[] {
    const pairs: Pair[] = [];
    const end = this.now + ms;
    for (;;) {
      const at = this.matcher.nextTickAt();
      if (at === null || at > end) break;
      this.now = Math.max(this.now, at);
      const { pairs: found, dropped } = this.matcher.tick(this.now);
      for (const pair of found) {
        const sides = this.candidates().filter(
          ({ ticket }) => ticket === pair.first || ticket === pair.second,
        );
        const [a, b] = sides;
        expect(sides).toHaveLength(2);
        if (a !== undefined && b !== undefined) expect(mayMatch(a, b, this.now)).toBe(true);
        this.take(pair);
      }
      for (const { ticket } of dropped) {
        for (const [who, { candidate }] of this.waiting)
          if (candidate.ticket === ticket) this.waiting.delete(who);
      }
      pairs.push(...found);
    }
    this.now = end;
    return pairs;
  }
}

describe("Matcher", () => {
  it("gives whoever joins exactly the partner that the rules name", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new World(wideRules);
        for (const action of steps) {
          if (action.do === "leave") world.leave(action.who);
          if (action.do === "ping") world.ping(action.who);
          if (action.do === "wait") world.advance(action.ms);
          if (action.do !== "join" || world.waiting.has(action.who)) continue;
          const own = world.candidate(action.who, action.plan);
          const expected = bestPartner(own, world.candidates(), world.now);
          const result = world.matcher.join(own.ticket, world.now);
          if (result.kind === "waiting") {
            expect(expected).toBeNull();
            world.waiting.set(action.who, { candidate: own, place: result.waiting });
          } else {
            const partner = result.pair.first === own.ticket ? result.pair.second : result.pair.first;
            expect(partner).toBe(expected?.ticket);
            world.take(result.pair);
          }
        }
        expect(world.matcher.size).toBe(world.waiting.size);
      }),
      { numRuns: 400 },
    );
  });

  it("picks the partner that the rules name out of many who may not meet each other", () => {
    const others = Array.from({ length: people - 1 }, (_, index) => index + 1);
    const crowd = fc.array(plan, { minLength: others.length, maxLength: others.length });
    fc.assert(
      fc.property(crowd, plan, (plans, ownPlan) => {
        const world = new World(wideRules);
        for (const [index, each] of plans.entries()) {
          const candidate = world.candidate(index + 1, { ...each, excluded: others });
          const result = world.matcher.join(candidate.ticket, world.now);
          if (result.kind === "waiting") world.waiting.set(index + 1, { candidate, place: result.waiting });
        }
        expect(world.waiting.size).toBe(others.length);
        const own = world.candidate(0, { ...ownPlan, excluded: ownPlan.excluded.slice(0, 1) });
        const expected = bestPartner(own, world.candidates(), world.now);
        const result = world.matcher.join(own.ticket, world.now);
        const pair = result.kind === "matched" ? result.pair : null;
        expect((pair?.first === own.ticket ? pair.second : pair?.first) ?? null).toBe(
          expected?.ticket ?? null,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("leaves nobody waiting beside someone they could talk to, even with few probes", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new World({ ...matchRules, probes: 2 });
        for (const action of steps) {
          if (action.do === "leave") world.leave(action.who);
          if (action.do === "wait") world.advance(action.ms);
          if (action.do !== "join" || world.waiting.has(action.who)) continue;
          const own = world.candidate(action.who, action.plan);
          const result = world.matcher.join(own.ticket, world.now);
          if (result.kind === "matched") world.take(result.pair);
          else world.waiting.set(action.who, { candidate: own, place: result.waiting });
        }
        for (let round = 0; round < 30; round += 1) {
          for (const who of world.waiting.keys()) world.hear(who);
          world.advance(1_000);
        }
        const rest = world.candidates();
        for (const a of rest) {
          for (const b of rest) {
            if (a !== b) expect(mayMatch(a, b, world.now - 500)).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("costs a bounded number of looks for someone who has blocked everybody", () => {
    let looks = 0;
    const nobody = new Set<string>();
    const blocked = { has: (id: string) => ((looks += 1), id !== "me") };
    const everybody: ReadonlySet<string> = Object.assign(new Set<string>(), blocked);
    const matcher = new Matcher(matchRules, () => 1_000);
    const ticket = {
      level: "beginner",
      anyLevel: false,
      joinedAt: 1_000,
      excluded: nobody,
      recent: nobody,
    } as const;
    for (let i = 0; i < 500; i += 1) {
      matcher.join({ ...ticket, id: `t${i}`, userId: `u${i}`, topic: `topic-${i}` }, 1_000);
    }
    const result = matcher.join(
      { ...ticket, id: "mine", userId: "me", topic: null, excluded: everybody },
      1_000,
    );
    expect(result.kind).toBe("waiting");
    expect(looks).toBeLessThanOrEqual(matchRules.probes + 1);
  });
});
