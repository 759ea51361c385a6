import type { Level } from "../../src/contract/common.ts";
import { type DemoLearner, demoLearners } from "./demo-learners.ts";

/** A call that two demo learners have had, with what each said of it afterwards. */
export interface DemoCall {
  userA: string;
  userB: string;
  topic: string;
  level: Level;
  connectedAt: number;
  durationSeconds: number;
  ratings: readonly { raterId: string; stars: number; connection: number }[];
}

const DAY_MS = 86_400_000;

/** Who spoke with whom, and how many days ago. Everybody has spoken on each of the last few days, so streaks are alive. */
const plan: readonly { a: string; b: string; hourUtc: number; daysAgo: readonly number[] }[] = [
  { a: "mei", b: "carlos", hourUtc: 1, daysAgo: [1, 2, 3, 4, 5, 6, 9, 10, 12, 16, 17, 23, 31, 45] },
  { a: "aisha", b: "kenji", hourUtc: 11, daysAgo: [1, 2, 3, 4, 7, 8, 13, 14, 15, 20, 27, 28, 40, 52] },
  { a: "priya", b: "mateus", hourUtc: 13, daysAgo: [1, 2, 3, 5, 6, 7, 8, 9, 10, 18, 19, 30, 33, 60] },
  { a: "ada", b: "priya", hourUtc: 16, daysAgo: [1, 2, 11, 24] },
  { a: "carlos", b: "aisha", hourUtc: 18, daysAgo: [4, 22] },
  { a: "kenji", b: "mateus", hourUtc: 12, daysAgo: [6, 21, 37] },
];

function learner(name: string): DemoLearner {
  const found = demoLearners.find(({ email }) => email.startsWith(`${name}@`));
  if (found === undefined) throw new Error(`No demo learner "${name}"`);
  return found;
}

/** The history of all demo learners as of `now`, oldest call first. The same day always makes the same history. */
export function demoCalls(now: number): DemoCall[] {
  const today = now - (now % DAY_MS);
  const calls = plan.flatMap(({ a, b, hourUtc, daysAgo }) => {
    const [one, other] = [learner(a), learner(b)];
    return daysAgo.map((days, index): DemoCall => {
      const [first, second] = index % 2 === 0 ? [one, other] : [other, one];
      return {
        userA: first.id,
        userB: second.id,
        topic: first.topics[index % first.topics.length] ?? "introductions",
        level: first.level,
        connectedAt: today - days * DAY_MS + hourUtc * 3_600_000 + ((days * 7) % 50) * 60_000,
        durationSeconds: 240 + ((days * 137 + index * 61) % 1500),
        ratings: [
          { raterId: first.id, stars: 4 + (days % 2), connection: 3 + (days % 3) },
          ...(days % 4 === 0
            ? []
            : [{ raterId: second.id, stars: 5 - (days % 3 === 0 ? 1 : 0), connection: 4 }]),
        ],
      };
    });
  });
  return calls.toSorted((one, other) => one.connectedAt - other.connectedAt);
}
