import { env } from "cloudflare:workers";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { api, signUp } from "../../test/support/api.ts";
import { recordCall } from "../../test/support/calls.ts";
import { matchedPair, useShiftedClock } from "../../test/support/learners.ts";
import { AnalyticsEngineMetrics, createMetrics } from "./metrics.ts";

function recording() {
  const points: AnalyticsEngineDataPoint[] = [];
  const dataset = { writeDataPoint: (point: AnalyticsEngineDataPoint = {}) => void points.push(point) };
  return { points, dataset };
}

describe("metrics in Analytics Engine", () => {
  it("are points with the kind of fact first", () => {
    const { points, dataset } = recording();
    const metrics = new AnalyticsEngineMetrics(dataset);
    metrics.matchMade({ level: "beginner", queue: "all:0", waitSeconds: 1.5 });
    metrics.callEnded({ endedBy: "user_a", durationSeconds: 90 });
    metrics.callEnded({ endedBy: "no_show", durationSeconds: null });
    metrics.callRated({ stars: 5, connection: 3 });
    metrics.callQuality({ rttMs: 40, jitterMs: 2, lossPct: 0.5, relayed: true });
    metrics.failure({ event: "internal", place: "/api/v1/users/me" });
    expect(points.map(({ blobs, doubles }) => [...(blobs ?? []), ...(doubles ?? [])])).toEqual([
      ["match_made", "beginner", "all:0", 1.5],
      ["call_ended", "user_a", "met", 90],
      ["call_ended", "no_show", "not_met", 0],
      ["call_rated", 3, 5],
      ["call_quality", "relayed", 40, 2, 0.5],
      ["failure", "internal", "/api/v1/users/me", 1],
    ]);
    expect(points.every(({ indexes, blobs }) => indexes?.[0] === blobs?.[0])).toBe(true);
  });

  it("go nowhere without a dataset, and break nothing", () => {
    const metrics = createMetrics(undefined);
    expect(() => metrics.failure({ event: "internal", place: "none" })).not.toThrow();
  });
});

describe("what is counted", () => {
  const counted = () => vi.spyOn(Object.getPrototypeOf(env.ANALYTICS), "writeDataPoint");
  const kinds = (spy: ReturnType<typeof counted>, kind: string) =>
    spy.mock.calls.map(([point]) => pointSchema.parse(point)).filter(({ blobs }) => blobs[0] === kind);
  const pointSchema = z.object({ blobs: z.array(z.string()), doubles: z.array(z.number()) });

  it("is a match for each of the two, with the level and the wait", async () => {
    const spy = counted();
    onTestFinished(() => spy.mockRestore());
    useShiftedClock();
    const { queue } = await matchedPair();
    const points = kinds(spy, "match_made").filter(({ blobs }) => blobs[2] === queue);
    expect(points.map(({ blobs }) => blobs[1])).toEqual(["beginner", "beginner"]);
    expect(points.every(({ doubles }) => (doubles[0] ?? -1) >= 0)).toBe(true);
  });

  it("is the end of a call once, however often it is reported, and its rating", async () => {
    const spy = counted();
    onTestFinished(() => spy.mockRestore());
    const [a, b] = [await signUp(), await signUp()];
    const roomId = await recordCall(a, b, { durationSeconds: 321 });
    await recordCall(a, b, { roomId, durationSeconds: 321 });
    const ended = kinds(spy, "call_ended").filter(({ doubles }) => doubles[0] === 321);
    expect(ended).toHaveLength(1);
    const body = { stars: 4, connection: 2 };
    expect((await api("POST", `/api/v1/sessions/${roomId}/rate`, { body, token: a.token })).ok).toBe(true);
    expect(kinds(spy, "call_rated").map(({ doubles }) => doubles)).toEqual([[2, 4]]);
  });
});
