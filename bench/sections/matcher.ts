import { figure, ratio, table } from "../lib/table.ts";
import { measureMatcher } from "../measures/matcher.ts";
import type { Section } from "./section.ts";

export const matcher: Section = {
  name: "matcher",
  title: "The matcher alone",
  async run() {
    const { joinsPerSecond, microsecondsAmong } = measureMatcher(5);
    const [few, many] = microsecondsAmong;
    const rows = [
      ["joins a second, every second one matching", `${figure(joinsPerSecond / 1e6)} M`],
      ["a join that matches and one that waits, among 1 k waiting", `${figure(few?.each ?? Number.NaN)} µs`],
      ["the same among 1 M waiting", `${figure(many?.each ?? Number.NaN)} µs`],
      ["1 M beside 1 k", ratio(many?.each ?? Number.NaN, few?.each ?? Number.NaN)],
    ];
    return [table(["", "median of 5 rounds"], rows), explanation].join("\n\n");
  },
};

const explanation =
  "`durable-objects/match-queue/state.ts` in Node, without sockets, storage or objects: what the rules themselves cost. Those who wait have all blocked each other, the worst case that the rules allow. Goals: at least 1 M joins a second; among 1 M waiting at most 3 × the cost among 1 k.";
