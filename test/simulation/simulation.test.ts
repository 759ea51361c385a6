import { describe, expect, it } from "vitest";
import { matchRules } from "../../durable-objects/match-queue/ticket.ts";
import { mayMatch } from "./oracle.ts";
import { type Scenario, World } from "./world.ts";

const ordinary: Scenario = {
  seed: 1,
  minutes: 10,
  arrivalsPerSecond: 2,
  shards: 1,
  anyLevelPercent: 20,
  topicPercent: 50,
  impatientPercent: 10,
};

describe("a simulated platform", () => {
  it("leaves nobody waiting beside someone the rules allow, whatever the seed", () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const world = new World({
        ...ordinary,
        seed,
        minutes: 3,
        arrivalsPerSecond: 0.2 + seed / 10,
        shards: 1 + (seed % 4),
      });
      world.run();
      const { now } = world;
      const waiting = world.waiting().map((ticket, order) => ({ ticket, order, lastSeen: now }));
      // Half a second covers the timer's slot; before the first second only one's own shard matches.
      const settled = waiting.filter(
        ({ ticket }) => now - ticket.joinedAt > matchRules.leftoverAfterMs + 500,
      );
      for (const a of settled) {
        for (const b of settled) if (a !== b) expect(mayMatch(a, b, now - 500)).toBe(false);
      }
    }
  });

  it("tells the same story for the same seed", () => {
    expect(new World(ordinary).run()).toEqual(new World(ordinary).run());
  });

  it("matches nearly everybody who does not give up, most of them within their level", () => {
    const { matched, gaveUp, sameLevelPercent } = new World({ ...ordinary, arrivalsPerSecond: 5 }).run();
    expect(matched).toBeGreaterThan(50 * gaveUp);
    expect(sameLevelPercent).toBeGreaterThan(80);
  });
});

describe("the number of shards", () => {
  const rates = [1, 10, 100];
  const counts = [1, 4, 16];
  const outcomes = new Map(
    rates.flatMap((arrivalsPerSecond) =>
      counts.map((shards) => {
        const scenario = { ...ordinary, minutes: arrivalsPerSecond > 50 ? 2 : 10, arrivalsPerSecond, shards };
        return [`${arrivalsPerSecond}/${shards}`, new World(scenario).run()] as const;
      }),
    ),
  );
  const of = (rate: number, shards: number) => {
    const outcome = outcomes.get(`${rate}/${shards}`);
    if (outcome === undefined) throw new Error("This was not simulated");
    return outcome;
  };

  it("costs waiting when it is ahead of the rate: few people are spread over many queues", () => {
    expect(of(10, 16).medianWaitMs).toBeGreaterThan(of(10, 1).medianWaitMs);
    expect(of(10, 16).acrossPercent).toBeGreaterThan(of(10, 1).acrossPercent + 20);
  });

  it("is free once each shard still sees several arrivals a second", () => {
    expect(of(100, 4).medianWaitMs).toBeLessThanOrEqual(of(10, 1).medianWaitMs);
    expect(of(100, 4).p95WaitMs).toBeLessThan(3_500);
  });

  it("divides the load of the busiest queue", () => {
    expect(of(100, 4).busiestPerSecond).toBeLessThan(of(100, 1).busiestPerSecond / 3);
  });

  it("never changes who can meet in the end", () => {
    for (const rate of rates) {
      const everybody = of(rate, 1).matched;
      for (const shards of counts) expect(of(rate, shards).matched).toBeGreaterThan(everybody * 0.95);
    }
  });
});
