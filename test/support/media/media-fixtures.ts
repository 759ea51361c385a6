import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where scripts/media-fixtures.ts writes. */
export const mediaFolder = join(import.meta.dirname, "../../fixtures/media");

/** Every media file by its name, in base64: a Worker's test has no file system. */
export async function mediaFixtures(): Promise<Record<string, string>> {
  const names = (await readdir(mediaFolder)).filter((name) => !name.endsWith(".md"));
  const entries = names.map(
    async (name) => [name, await readFile(join(mediaFolder, name), "base64")] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
