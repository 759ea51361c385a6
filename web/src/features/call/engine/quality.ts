import type { RoomClientMessage } from "../../../../../src/contract/realtime/room.ts";

export type QualitySample = Omit<Extract<RoomClientMessage, { type: "quality" }>, "type">;
export type QualityGrade = "good" | "fair" | "poor";

export interface QualityReading {
  sample: QualitySample;
  received: number;
  lost: number;
}

type Stats = Readonly<Record<string, unknown>>;

function numberOf(stats: Stats | undefined, key: string): number {
  const value = stats?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

/** Reads `getStats()` (W3C webrtc-stats); loss is that since the `previous` reading. Null before media flows. */
export function readQuality(report: Iterable<Stats>, previous: QualityReading | null): QualityReading | null {
  const all = [...report];
  const inbound = all.find((stats) => stats["type"] === "inbound-rtp" && stats["kind"] === "audio");
  const transport = all.find((stats) => stats["type"] === "transport");
  const selectedId = transport?.["selectedCandidatePairId"];
  const pair =
    all.find((stats) => stats["type"] === "candidate-pair" && stats["id"] === selectedId) ??
    all.find((stats) => stats["type"] === "candidate-pair" && stats["nominated"] === true);
  if (!inbound || !pair) return null;
  const ends = [pair["localCandidateId"], pair["remoteCandidateId"]];
  const relayed = all.some((stats) => ends.includes(stats["id"]) && stats["candidateType"] === "relay");
  const received = numberOf(inbound, "packetsReceived");
  const lost = Math.max(0, numberOf(inbound, "packetsLost"));
  const newlyReceived = Math.max(0, received - (previous?.received ?? 0));
  const newlyLost = Math.max(0, lost - (previous?.lost ?? 0));
  const expected = newlyReceived + newlyLost;
  return {
    received,
    lost,
    sample: {
      rttMs: Math.round(numberOf(pair, "currentRoundTripTime") * 1000),
      jitterMs: Math.round(numberOf(inbound, "jitter") * 1000),
      lossPct: expected === 0 ? 0 : Math.round((newlyLost / expected) * 1000) / 10,
      relayed,
    },
  };
}

/** How a sample feels to people who talk (after ITU-T G.114 for delay). */
export function gradeOf(sample: QualitySample): QualityGrade {
  if (sample.lossPct > 8 || sample.rttMs > 600 || sample.jitterMs > 90) return "poor";
  if (sample.lossPct > 2 || sample.rttMs > 300 || sample.jitterMs > 40) return "fair";
  return "good";
}
