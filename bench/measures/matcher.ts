import { performance } from "node:perf_hooks";
import { Matcher } from "../../durable-objects/match-queue/state.ts";
import { matchRules, type Ticket } from "../../durable-objects/match-queue/ticket.ts";
import { median } from "../lib/statistics.ts";

export interface MatcherSpeed {
  /** When every second join finds the one before. */
  joinsPerSecond: number;
  /** A join that matches and one that then waits in its place, both together, in µs, among so many who wait. */
  microsecondsAmong: { waiting: number; each: number }[];
}

const nobody: ReadonlySet<string> = new Set();

function ticket(number: number, excluded: ReadonlySet<string> = nobody): Ticket {
  return {
    id: `ticket-${number}`,
    userId: `user-${number}`,
    level: "beginner",
    anyLevel: false,
    topic: null,
    joinedAt: 0,
    excluded,
    recent: nobody,
  };
}

/** The matcher alone: no sockets, no storage, no objects. Its time stands still, so nobody's preferences relax. */
export function measureMatcher(rounds: number): MatcherSpeed {
  const each = Array.from({ length: rounds }, joinsPerSecond);
  const microsecondsAmong = [1_000, 1_000_000].map((waiting) => ({
    waiting,
    each: joinAmong(waiting, rounds),
  }));
  return { joinsPerSecond: median(each), microsecondsAmong };
}

function joinsPerSecond(): number {
  const matcher = new Matcher(matchRules, () => 0);
  const tickets = Array.from({ length: 1_000_000 }, (_, index) => ticket(index));
  const startedAt = performance.now();
  for (const one of tickets) matcher.join(one, 0);
  return (tickets.length * 1000) / (performance.now() - startedAt);
}

/** Those who wait have all blocked one another, so that they can only wait; a newcomer matches the longest waiter. */
function joinAmong(waiting: number, rounds: number): number {
  const joins = 20_000;
  const everyone = new Set(
    Array.from({ length: waiting + rounds * joins * 2 }, (_, index) => `user-${index}`),
  );
  const matcher = new Matcher(matchRules, () => 0);
  for (let number = 0; number < waiting; number += 1) matcher.join(ticket(number, everyone), 0);
  let next = waiting;
  const times = Array.from({ length: rounds }, () => {
    const pairs = Array.from({ length: joins }, () => {
      next += 1;
      return { newcomer: { ...ticket(0), userId: `newcomer-${next}` }, waiter: ticket(next, everyone) };
    });
    const startedAt = performance.now();
    for (const { newcomer, waiter } of pairs) {
      matcher.join(newcomer, 0);
      matcher.join(waiter, 0);
    }
    return ((performance.now() - startedAt) * 1000) / joins;
  });
  if (matcher.size !== waiting) throw new Error("The matcher lost count of who waits");
  return median(times);
}
