import { setTimeout as pause } from "node:timers/promises";
import { makePeople } from "../lib/people.ts";
import { figure, ratio, table } from "../lib/table.ts";
import { type JoinLatency, measureJoinLatency } from "../measures/join-latency.ts";
import { startSocketIo, startWs } from "../peers/node-peers.ts";
import { startParley } from "../peers/parley.ts";
import type { MatchingPeer } from "../peers/peer.ts";
import type { BenchContext, Section } from "./section.ts";

const rounds = 5;
const lapsedRounds = 3;
const joins = 400;

export const joinLatency: Section = {
  name: "join-latency",
  title: "From `find_partner` to `match_found`",
  async run({ bundles, work }: BenchContext) {
    const people = (rounds + lapsedRounds) * joins;
    const parley = await startParley({ bundle: bundles.parley, stateDirectory: work, people });
    const peers: MatchingPeer[] = [parley, await startSocketIo(), await startWs()];
    const options = {
      people: (peer: MatchingPeer, count: number) =>
        peer === parley ? parley.take(count) : makePeople(count),
    };
    const fresh = await measureJoinLatency({ ...options, peers, rounds, pause: async () => {} });
    const lapsed = await measureJoinLatency({
      ...options,
      peers: [parley],
      rounds: lapsedRounds,
      pause: () => pause(11_000),
    });
    await Promise.all(peers.map(({ server }) => server.stop()));
    const all = [...fresh, ...lapsed.map((row) => ({ ...row, name: "Parley, socket open for over 10 s" }))];
    const socketIo = fresh.find(({ name }) => name.startsWith("Socket.IO"));
    return [
      table(
        header,
        all.map((row) => cells(row, socketIo)),
      ),
      explanation,
    ].join("\n\n");
  },
};

const header = [
  "server",
  "p50 ms",
  "p99 ms",
  "max ms",
  "p99 beside Socket.IO",
  "core ms a join",
  "joins",
  "unmatched",
];

function cells({ name, latency, cpuMsPerJoin, unmatched }: JoinLatency, reference?: JoinLatency): string[] {
  return [
    name,
    figure(latency.p50),
    figure(latency.p99),
    figure(latency.max),
    reference === undefined ? "" : ratio(latency.p99, reference.latency.p99),
    figure(cpuMsPerJoin),
    String(latency.count * 2),
    String(unmatched),
  ];
}

const explanation = `200 joins a second, one every 5 ms whatever the answers do, for ${joins / 200} s a round; all of one level, all different people. The time is taken in the client, for the second of each pair: from sending \`find_partner\` to hearing \`match_found\`. p50 and p99 are medians of the rounds' (${rounds} rounds, the servers in turns), max is the worst of all. Goal: p99 at most 1 × Socket.IO's.

Parley authenticates, keeps one place a person across devices, checks blocks, opens the pair's room and stores both before it answers, mints relay credentials, and writes the call's record afterwards. Socket.IO runs one Lua script that pops or pushes and does none of this; \`ws\` has an array. "Core ms a join" counts everything that a join causes, also after the answer.`;
