import type { MatchLevel } from "../../../../src/contract/realtime/match.ts";

export interface WaitingSearch {
  level: MatchLevel;
  topic?: string;
}

const matchLevels: readonly MatchLevel[] = ["all", "beginner", "intermediate", "advanced"];

/** Reads the choice from the address; what is not a level or a topic is left out. */
export function waitingSearch(search: Record<string, unknown>): WaitingSearch {
  const level = matchLevels.find((known) => known === search["level"]) ?? "all";
  const topic = search["topic"];
  return typeof topic === "string" && /^[a-z0-9-]{2,40}$/.test(topic) ? { level, topic } : { level };
}
