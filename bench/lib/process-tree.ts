import { readdir, readFile, writeFile } from "node:fs/promises";

/** What Linux counts for a process and its descendants. */
export interface ProcessTree {
  /** Memory with shared pages divided among those who share them, in bytes. */
  proportionalBytes(): Promise<number>;
  /** Memory in physical pages, in bytes. */
  residentBytes(): Promise<number>;
  /** The most that `residentBytes` was since `forgetPeak`, counted by the kernel, in bytes. */
  peakResidentBytes(): Promise<number>;
  forgetPeak(): Promise<void>;
  /** Time on a core since the start, in ms. */
  cpuMs(): Promise<number>;
}

/** The tree below `rootId`. With `onlyNamed`, of its processes those with that command name. */
export function processTree(rootId: number, onlyNamed?: string): ProcessTree {
  const sum = async (read: (id: number) => Promise<number>) => {
    const ids = await familyOf(rootId, onlyNamed);
    return (await Promise.all(ids.map(read))).reduce((total, value) => total + value, 0);
  };
  return {
    proportionalBytes: () => sum((id) => rollup(id, "Pss")),
    residentBytes: () => sum((id) => rollup(id, "Rss")),
    peakResidentBytes: () => sum(peakOf),
    forgetPeak: async () => {
      // proc(5): 5 resets the peak resident set size to what it is now.
      for (const id of await familyOf(rootId, onlyNamed)) await writeFile(`/proc/${id}/clear_refs`, "5");
    },
    cpuMs: () => sum(cpuMsOf),
  };
}

async function familyOf(rootId: number, onlyNamed: string | undefined): Promise<number[]> {
  const family: number[] = [];
  const next = [rootId];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const name = (await readFile(`/proc/${id}/comm`, "utf8")).trim();
    if (onlyNamed === undefined || name === onlyNamed) family.push(id);
    for (const task of await readdir(`/proc/${id}/task`)) {
      const children = await readFile(`/proc/${id}/task/${task}/children`, "utf8");
      next.push(...children.split(" ").filter(Boolean).map(Number));
    }
  }
  if (family.length === 0) throw new Error(`No process ${onlyNamed ?? ""} runs below ${rootId}`);
  return family;
}

async function peakOf(id: number): Promise<number> {
  const kilobytes = /^VmHWM:\s+(?<size>\d+) kB$/m.exec(await readFile(`/proc/${id}/status`, "utf8"));
  return Number(kilobytes?.groups?.["size"]) * 1024;
}

async function rollup(id: number, field: "Pss" | "Rss"): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, "utf8");
  const kilobytes = new RegExp(`^${field}:\\s+(?<size>\\d+) kB$`, "m").exec(text)?.groups?.["size"];
  return Number(kilobytes) * 1024;
}

/** The first figure of `schedstat` is the time on a core, in nanoseconds. */
async function cpuMsOf(id: number): Promise<number> {
  const tasks = await readdir(`/proc/${id}/task`);
  const each = await Promise.all(
    tasks.map(async (task) =>
      Number((await readFile(`/proc/${id}/task/${task}/schedstat`, "utf8")).split(" ")[0]),
    ),
  );
  return each.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
}
