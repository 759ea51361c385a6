import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Case } from "../catalogue/cases.ts";
import { percentile } from "../lib/statistics.ts";

export interface CaseCost {
  name: string;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
  /** Steps of SQLite's plans that read a whole table or index. */
  scans: string[];
  /** As the client sees it, in ms. */
  p50: number;
  p95: number;
}

interface Target {
  origin: string;
  token: string;
}

const explanationSchema = z.object({
  statements: z.array(z.object({ rowsRead: z.number(), rowsWritten: z.number(), plan: z.array(z.string()) })),
});
const indexSchema = z.object({ courses: z.number(), isDone: z.boolean() });

/** FTS5 and JSON are virtual tables: what they call a scan is a look-up by words, or the few values of a list. */
const isScan = (detail: string) =>
  /^SCAN (?!CONSTANT|json_each|\(subquery)/.test(detail) && !/ INDEX \d+:\S*M/.test(detail);

/** Makes the index of the catalogue through the queue, as an operator does; answers how long it took, in seconds. */
export async function indexCourses(origin: string, courses: number): Promise<number> {
  const startedAt = performance.now();
  await fetch(`${origin}/bench/rebuild`, { method: "POST" });
  for (let look = 0; look < 1200; look += 1) {
    await pause(250);
    const state = indexSchema.parse(await (await fetch(`${origin}/bench/index`)).json());
    if (state.courses === courses && state.isDone) return (performance.now() - startedAt) / 1000;
  }
  throw new Error("The index was not made within five minutes");
}

/** What a request asks of the databases, then how long it takes, without what the edge keeps unless the case is about it. */
export async function measureCase(target: Target, measured: Case, rounds: number): Promise<CaseCost> {
  const warm = 5;
  const times: number[] = [];
  await forgetUnlessKept(target, measured);
  await send(target, measured, 0);
  await forgetUnlessKept(target, measured);
  const answer: unknown = JSON.parse(await send(target, measured, 1, { "bench-explain": "yes" }));
  const { statements } = explanationSchema.parse(answer);
  for (let round = 2; round < rounds + warm; round += 1) {
    await forgetUnlessKept(target, measured);
    const startedAt = performance.now();
    await send(target, measured, round);
    if (round >= warm) times.push(performance.now() - startedAt);
  }
  return {
    name: measured.name,
    statements: statements.length,
    rowsRead: statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    rowsWritten: statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
    scans: statements.flatMap(({ plan }) => plan.filter(isScan)),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

async function forgetUnlessKept({ origin }: Target, { isKept }: Case): Promise<void> {
  if (isKept !== true) await fetch(`${origin}/bench/forget`, { method: "POST" });
}

async function send(
  { origin, token }: Target,
  { name, request }: Case,
  round: number,
  fields: Record<string, string> = {},
): Promise<string> {
  const { method = "GET", path, body } = request(round);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", ...fields };
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${text}`);
  return text;
}
