// Fails when a migration could lose rows, unless somebody has read it and listed it in migrations/reviewed.json with
// the reason why nothing is lost.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../local/root.ts";
import { riskyStatements } from "./risky-statements.ts";

const folder = join(root, "migrations");
const reviewedFile = join(folder, "reviewed.json");
const reviewed = existsSync(reviewedFile)
  ? z.record(z.string(), z.string().min(10)).parse(JSON.parse(await readFile(reviewedFile, "utf8")))
  : {};

for (const file of (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted()) {
  const risky = riskyStatements(await readFile(join(folder, file), "utf8"));
  if (risky.length === 0 || Object.hasOwn(reviewed, file)) continue;
  console.error(`migrations/${file} can lose rows:\n${risky.map((line) => `  ${line}`).join("\n")}`);
  console.error(`Rewrite it, or explain in migrations/reviewed.json why "${file}" loses nothing.`);
  process.exitCode = 1;
}
