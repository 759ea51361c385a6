import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Line } from "../lib/line.ts";

export interface JoinsOutcome {
  /** For the second of each pair: from its `find_partner` to its `match_found`, in ms. */
  latencies: number[];
  /** People who were not matched. */
  unmatched: number;
  /** Rooms that were given to another number of people than two. */
  oddRooms: number;
  /** From the first `find_partner` to the last `match_found`, in ms. */
  tookMs: number;
}

interface Join {
  sentAt: number;
  foundAt: number;
}

/**
 * Lets everyone look for a partner, one each `everyMs`, whatever the answers do (an open loop: a slow server gets no
 * fewer questions). 0 sends all of them at once.
 */
export async function joinAll(
  lines: readonly Line[],
  everyMs: number,
  patienceMs = 30_000,
): Promise<JoinsOutcome> {
  const rooms = new Map<string, Join[]>();
  const all = Promise.withResolvers<void>();
  let found = 0;
  const startedAt = performance.now();
  let lastAt = startedAt;

  const join = (line: Line) => {
    const sentAt = performance.now();
    line.listen((frame) => {
      if (frame.type !== "match_found") return;
      lastAt = performance.now();
      const roomId = String(frame["roomId"]);
      const known = rooms.get(roomId);
      if (known === undefined) rooms.set(roomId, [{ sentAt, foundAt: lastAt }]);
      else known.push({ sentAt, foundAt: lastAt });
      found += 1;
      if (found === lines.length) all.resolve();
    });
    line.send({ type: "find_partner" });
  };

  for (const [index, line] of lines.entries()) {
    const wait = startedAt + index * everyMs - performance.now();
    if (everyMs > 0 && wait > 0) await pause(wait);
    join(line);
  }
  await Promise.race([all.promise, pause(patienceMs, undefined, { ref: false })]);

  const latencies: number[] = [];
  let oddRooms = 0;
  for (const pair of rooms.values()) {
    if (pair.length !== 2) oddRooms += 1;
    const second = pair.toSorted((one, other) => one.sentAt - other.sentAt).at(-1);
    if (second !== undefined) latencies.push(second.foundAt - second.sentAt);
  }
  return { latencies, unmatched: lines.length - found, oddRooms, tookMs: lastAt - startedAt };
}

/** Hangs up as a person does: the search or the match is cancelled, then the socket closed. */
export async function leaveAll(lines: readonly Line[]): Promise<void> {
  for (const line of lines) line.send({ type: "cancel_search" });
  await Promise.all(lines.map((line) => line.close()));
}
