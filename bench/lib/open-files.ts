import { readFile } from "node:fs/promises";

/** How many files a process of this machine may open; Node makes use of all of them, and so do its children. */
export async function openFileLimit(): Promise<number> {
  const limits = await readFile("/proc/self/limits", "utf8");
  const hard = /^Max open files\s+\d+\s+(?<hard>\d+)/m.exec(limits)?.groups?.["hard"];
  return hard === undefined ? Number.POSITIVE_INFINITY : Number(hard);
}
