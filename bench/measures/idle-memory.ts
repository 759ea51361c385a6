import { setTimeout as pause } from "node:timers/promises";
import type { IdlePeer } from "../peers/peer.ts";

export interface IdleMemory {
  name: string;
  /** Memory per socket over the first `count` sockets and over as many again, in bytes. */
  first: number;
  second: number;
  residentSecond: number;
}

const idleMs = 15_000;

/**
 * Opens sockets that then say nothing. The second half is the fairer number: by then the server has grown into its
 * working set, and what is left is the price of a socket.
 */
export async function measureIdleMemory(start: () => Promise<IdlePeer>, count: number): Promise<IdleMemory> {
  const peer = await start();
  const { tree } = peer.server;
  const warmUp = await peer.openIdle(50);
  await pause(idleMs);
  const [empty] = [await tree.proportionalBytes()];
  const first = await peer.openIdle(count);
  await pause(idleMs);
  const [half, halfResident] = [await tree.proportionalBytes(), await tree.residentBytes()];
  const second = await peer.openIdle(count);
  await pause(idleMs);
  const [full, fullResident] = [await tree.proportionalBytes(), await tree.residentBytes()];
  await peer.server.stop();
  await Promise.all([...warmUp, ...first, ...second].map((line) => line.close()));
  return {
    name: peer.name,
    first: (half - empty) / count,
    second: (full - half) / count,
    residentSecond: (fullResident - halfResident) / count,
  };
}
