import { describe, expect, it } from "vitest";
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
