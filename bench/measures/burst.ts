import type { Person } from "../lib/people.ts";
import type { MatchingPeer } from "../peers/peer.ts";
import { joinAll, type JoinsOutcome, leaveAll } from "./joins.ts";

/** Everyone presses the button in the same moment: nobody may be lost, nobody may be in two rooms. */
export async function measureBurst(peer: MatchingPeer, people: readonly Person[]): Promise<JoinsOutcome> {
  const lines = await peer.openMatch(people);
  await peer.server.untilQuiet();
  const outcome = await joinAll(lines, 0, 120_000);
  await leaveAll(lines);
  await peer.server.untilQuiet();
  return outcome;
}
