import type { Level } from "../../../src/contract/common.ts";
import type { MatchLevel } from "../../../src/contract/realtime/match.ts";

/** What to search for, as the waiting page's address says it: what was chosen last on the practice page. */
export function usualSearch(
  englishLevel: Level | null,
  { matchAnyLevel, topic }: { matchAnyLevel: boolean; topic: string | null },
): { level: MatchLevel; topic?: string } {
  const level = matchAnyLevel ? "all" : (englishLevel ?? "all");
  return topic === null ? { level } : { level, topic };
}
