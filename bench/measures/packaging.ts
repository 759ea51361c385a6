import { openAsBlob } from "node:fs";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import type { ServerProcess } from "../lib/server-process.ts";

export interface PackagingCost {
  sizeBytes: number;
  durationSeconds: number;
  seconds: number;
  reads: number;
  writes: number;
  /** By how much workerd's memory grew at most, its storage included. */
  mostBytes: number;
}

const packagedSchema = z.object({ durationSeconds: z.number(), reads: z.number(), writes: z.number() });

/** Hands a file to the packager and asks the kernel for the most memory workerd had. */
export async function measurePackaging(server: ServerProcess, path: string): Promise<PackagingCost> {
  const origin = `http://127.0.0.1:${server.port}`;
  const file = await openAsBlob(path);
  const kept = await fetch(origin, { method: "PUT", body: file });
  if (!kept.ok) throw new Error(`The file was not kept: ${kept.status} ${await kept.text()}`);
  await server.untilQuiet();
  const before = await server.tree.residentBytes();
  await server.tree.forgetPeak();
  const startedAt = performance.now();
  const answer = await fetch(origin, { method: "POST", signal: AbortSignal.timeout(600_000) });
  const text = await answer.text();
  const seconds = (performance.now() - startedAt) / 1000;
  const most = await server.tree.peakResidentBytes();
  if (!answer.ok) throw new Error(`The file was not packaged: ${answer.status} ${text}`);
  return {
    sizeBytes: file.size,
    seconds,
    mostBytes: most - before,
    ...packagedSchema.parse(JSON.parse(text)),
  };
}
