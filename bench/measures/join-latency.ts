import { type Summary, summariseRounds } from "../lib/statistics.ts";
import type { Person } from "../lib/people.ts";
import type { MatchingPeer } from "../peers/peer.ts";
import { joinAll, leaveAll } from "./joins.ts";

export interface JoinLatency {
  name: string;
  latency: Summary;
  unmatched: number;
  /** Core time of the server for one join with all that follows from it, in ms. */
  cpuMsPerJoin: number;
}

const joinsPerRound = 400;
const everyMs = 5;

/**
 * 200 joins a second, for each peer in turn, over several rounds. Sockets are opened first, as late as a person opens
 * one: Parley keeps a place for 10 s after the opening. A longer `pause` lets that place lapse.
 */
export async function measureJoinLatency(options: {
  peers: readonly MatchingPeer[];
  people: (peer: MatchingPeer, count: number) => Person[];
  rounds: number;
  pause: () => Promise<void>;
}): Promise<JoinLatency[]> {
  const seen = options.peers.map((peer) => ({ peer, rounds: Array.of<number[]>(), unmatched: 0, cpuMs: 0 }));
  for (let round = 0; round < options.rounds; round += 1) {
    for (const entry of seen) {
      const { server } = entry.peer;
      const lines = await entry.peer.openMatch(options.people(entry.peer, joinsPerRound));
      await options.pause();
      await server.untilQuiet();
      const before = await server.tree.cpuMs();
      const { latencies, unmatched } = await joinAll(lines, everyMs);
      await server.untilQuiet();
      entry.cpuMs += (await server.tree.cpuMs()) - before;
      entry.rounds.push(latencies);
      entry.unmatched += unmatched;
      await leaveAll(lines);
      await server.untilQuiet();
    }
  }
  return seen.map(({ peer, rounds, unmatched, cpuMs }) => ({
    name: peer.name,
    latency: summariseRounds(rounds),
    unmatched,
    cpuMsPerJoin: cpuMs / (joinsPerRound * options.rounds),
  }));
}
