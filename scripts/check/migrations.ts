// Fails when a migration could lose rows, unless somebody has read it and listed it in migrations/reviewed.json with
// the reason why nothing is lost.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../local/root.ts";
import { riskyStatements } from "./risky-statements.ts";

const folders = ["migrations", "migrations-search"];
const reviewedFile = join(root, "migrations", "reviewed.json");
const reviewed = existsSync(reviewedFile)
  ? z.record(z.string(), z.string().min(10)).parse(JSON.parse(await readFile(reviewedFile, "utf8")))
  : {};

for (const folder of folders) {
  const files = (await readdir(join(root, folder))).filter((name) => name.endsWith(".sql"));
  for (const file of files.toSorted()) {
    const risky = riskyStatements(await readFile(join(root, folder, file), "utf8"));
    if (risky.length === 0 || Object.hasOwn(reviewed, file)) continue;
    console.error(`${folder}/${file} can lose rows:\n${risky.map((line) => `  ${line}`).join("\n")}`);
    console.error(`Rewrite it, or explain in migrations/reviewed.json why "${file}" loses nothing.`);
    process.exitCode = 1;
  }
}
