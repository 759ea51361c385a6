import { describe, expect, it } from "vitest";
import { gradeOf, readQuality } from "./quality.ts";

function report(options: { received: number; lost: number; localType?: string }) {
  return [
    { type: "transport", id: "t", selectedCandidatePairId: "p" },
    {
      type: "candidate-pair",
      id: "p",
      currentRoundTripTime: 0.12,
      localCandidateId: "l",
      remoteCandidateId: "r",
    },
    { type: "local-candidate", id: "l", candidateType: options.localType ?? "host" },
    { type: "remote-candidate", id: "r", candidateType: "srflx" },
    {
      type: "inbound-rtp",
      kind: "audio",
      packetsReceived: options.received,
      packetsLost: options.lost,
      jitter: 0.02,
    },
  ];
}

describe("readQuality()", () => {
  it("reads delay, jitter and the way the voice takes", () => {
    const reading = readQuality(report({ received: 100, lost: 0 }), null);
    expect(reading?.sample).toEqual({ rttMs: 120, jitterMs: 20, lossPct: 0, relayed: false });
  });

  it("counts only what was lost since the reading before", () => {
    const before = readQuality(report({ received: 100, lost: 50 }), null);
    expect(readQuality(report({ received: 190, lost: 60 }), before)?.sample.lossPct).toBe(10);
  });

  it("sees a relay at either end", () => {
    expect(readQuality(report({ received: 1, lost: 0, localType: "relay" }), null)?.sample.relayed).toBe(
      true,
    );
  });

  it("stays within 0 to 100 when a new connection counts from zero again", () => {
    const before = readQuality(report({ received: 900, lost: 90 }), null);
    expect(readQuality(report({ received: 10, lost: 0 }), before)?.sample.lossPct).toBe(0);
  });

  it("has nothing to say before media flows", () => {
    expect(readQuality([], null)).toBeNull();
  });
});

describe("gradeOf()", () => {
  const good = { rttMs: 80, jitterMs: 10, lossPct: 0, relayed: false };

  it.each([
    ["good", good],
    ["fair", { ...good, rttMs: 400 }],
    ["fair", { ...good, lossPct: 4 }],
    ["poor", { ...good, lossPct: 12 }],
    ["poor", { ...good, jitterMs: 120 }],
  ] as const)("is %s for %j", (grade, sample) => {
    expect(gradeOf(sample)).toBe(grade);
  });
});
