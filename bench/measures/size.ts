import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bundle } from "../lib/bundles.ts";

/** The Worker's upload as wrangler counts it, gzipped, in bytes. */
export function workerBytes({ printed }: Bundle): number {
  const kibibytes = /gzip: (?<size>[\d.]+) KiB/.exec(printed)?.groups?.["size"];
  if (kibibytes === undefined) throw new Error("wrangler no longer prints the gzipped size");
  return Number(kibibytes) * 1024;
}

/** The scripts that index.html loads before anything is shown, gzipped one by one, in bytes. */
export async function initialScriptBytes(webFolder: string): Promise<number> {
  const html = await readFile(join(webFolder, "index.html"), "utf8");
  const sources = [...html.matchAll(/(?:src|href)="(?<path>\/[^"]+\.js)"/g)].map(
    ({ groups }) => groups?.["path"],
  );
  const paths = new Set(sources.filter((path) => path !== undefined));
  const sizes = await Promise.all(
    [...paths].map(async (path) => gzipSync(await readFile(join(webFolder, path))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
