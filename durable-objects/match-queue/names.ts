import type { Level } from "../../src/contract/common.ts";
import { type MatchLevel, matchLevels } from "../../src/contract/realtime/match.ts";

/** The one queue that matches across queues. */
export const exchangeName = "all:0";

/** The name of the queue object of a level and shard, such as `beginner:0`. */
export function queueName(level: MatchLevel, shard: number): string {
  return `${level}:${shard}`;
}

/** The level of a queue's name, such as `beginner:0`. */
export function levelOf(name: string): MatchLevel {
  const level = matchLevels.find((candidate) => name.startsWith(`${candidate}:`));
  if (level === undefined) throw new RangeError(`"${name}" names no queue`);
  return level;
}

/** What a search in this queue looks for: the queue's level, or in `all` one's own and any other. */
export function wishOf(name: string, ownLevel: Level): { level: Level; anyLevel: boolean } {
  const level = levelOf(name);
  return level === "all" ? { level: ownLevel, anyLevel: true } : { level, anyLevel: false };
}
