import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { type Line } from "../lib/line.ts";
import { median, type Summary, summariseRounds } from "../lib/statistics.ts";
import type { RelayPeer } from "../peers/peer.ts";
import { candidateFrame } from "./candidate.ts";

const pairs = 50;

export interface RelayLatency {
  name: string;
  roundTrip: Summary;
}

export interface RelayThroughput {
  name: string;
  roundTripsPerSecond: number;
}

interface Running<P extends RelayPeer> {
  peer: P;
  lines: [Line, Line][];
}

/**
 * From A over the server to B and back, in ms. Every pair sends 8 frames a second whatever comes back, which stays
 * within Parley's limits of frames per socket.
 */
export async function measureRelayLatency(
  peers: readonly RelayPeer[],
  rounds: number,
): Promise<RelayLatency[]> {
  return overRounds(peers, rounds, roundTrips, (name, each) => ({ name, roundTrip: summariseRounds(each) }));
}

/** As many round trips as fit when each pair sends its next frame as soon as the last one is back. */
export async function measureRelayThroughput(
  peers: readonly RelayPeer[],
  rounds: number,
): Promise<RelayThroughput[]> {
  return overRounds(peers, rounds, closedLoop, (name, each) => ({ name, roundTripsPerSecond: median(each) }));
}

async function overRounds<Sample, Result>(
  peers: readonly RelayPeer[],
  rounds: number,
  measure: (lines: readonly [Line, Line][]) => Promise<Sample>,
  summarise: (name: string, each: Sample[]) => Result,
): Promise<Result[]> {
  const running: (Running<RelayPeer> & { each: Sample[] })[] = [];
  for (const peer of peers) running.push({ peer, lines: await openPairs(peer), each: [] });
  for (let round = 0; round < rounds; round += 1) {
    for (const { peer, lines, each } of running) {
      await peer.server.untilQuiet();
      each.push(await measure(lines));
    }
  }
  for (const { lines } of running) await Promise.all(lines.flat().map((line) => line.close()));
  return running.map(({ peer, each }) => summarise(peer.name, each));
}

async function openPairs(peer: RelayPeer): Promise<[Line, Line][]> {
  const opened: [Line, Line][] = [];
  while (opened.length < pairs) opened.push(await peer.openPair());
  for (const [, b] of opened) b.listen((frame) => frame.type === "webrtc_ice" && b.send(frame));
  return opened;
}

async function roundTrips(lines: readonly [Line, Line][]): Promise<number[]> {
  const samples: number[] = [];
  const everyMs = 125;
  const perPair = 32;
  const total = lines.length * perPair;
  const all = Promise.withResolvers<void>();
  const sent = lines.map((): number[] => []);
  for (const [index, [a]] of lines.entries()) {
    a.listen((frame) => {
      const at = frame.type === "webrtc_ice" ? sent[index]?.shift() : undefined;
      if (at === undefined) return;
      samples.push(performance.now() - at);
      if (samples.length === total) all.resolve();
    });
  }
  const startedAt = performance.now();
  for (let turn = 0; turn < total; turn += 1) {
    const wait = startedAt + (turn * everyMs) / lines.length - performance.now();
    if (wait > 0) await pause(wait);
    sent[turn % lines.length]?.push(performance.now());
    lines[turn % lines.length]?.[0].send(candidateFrame);
  }
  await Promise.race([all.promise, pause(30_000, undefined, { ref: false })]);
  if (samples.length < total)
    throw new Error(`${total - samples.length} frames of ${total} did not come back`);
  return samples;
}

async function closedLoop(lines: readonly [Line, Line][]): Promise<number> {
  const seconds = 3;
  let done = 0;
  let isOver = false;
  for (const [a] of lines) {
    a.listen((frame) => {
      if (frame.type !== "webrtc_ice") return;
      done += 1;
      if (!isOver) a.send(candidateFrame);
    });
    a.send(candidateFrame);
  }
  // The first half second warms up.
  await pause(500);
  const before = done;
  const startedAt = performance.now();
  await pause(seconds * 1000);
  const perSecond = ((done - before) * 1000) / (performance.now() - startedAt);
  isOver = true;
  await pause(200);
  return perSecond;
}
