import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unstable_splitSqlQuery } from "wrangler";
import { root } from "../../scripts/local/root.ts";

/** The statements that make the main database, in order. */
export async function mainSchema(): Promise<string[]> {
  return (await migrationsIn("migrations")).flatMap((text) => text.split("--> statement-breakpoint"));
}

/** The statements that make the database of the catalogue's index, triggers whole. */
export async function searchSchema(): Promise<string[]> {
  return (await migrationsIn("migrations-search")).flatMap((text) => unstable_splitSqlQuery(text));
}

async function migrationsIn(folder: string): Promise<string[]> {
  const files = (await readdir(join(root, folder))).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(files.map((name) => readFile(join(root, folder, name), "utf8")));
}
