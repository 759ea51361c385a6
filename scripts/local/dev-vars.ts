import { existsSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { newSecret, newSigningKey } from "./signing-keys.ts";
import { root } from "./root.ts";

const FILES = { api: join(root, ".dev.vars"), dev: join(root, "dev", ".dev.vars") } as const;
type WorkerName = keyof typeof FILES;

const HEADING = "# Secrets of this machine only, made by `npm run setup`. Never commit this file.\n";

async function freshSecrets(): Promise<Record<WorkerName, Record<string, string>>> {
  return {
    api: {
      ACCESS_TOKEN_KEYS: JSON.stringify([await newSigningKey(new Date())]),
      PURPOSE_TOKEN_KEY: newSecret(),
      REFRESH_KEY: newSecret(),
      CURSOR_KEY: newSecret(),
      PASSWORD_PEPPERS: JSON.stringify({ current: "p1", peppers: { p1: newSecret() } }),
      TURN_SECRET: newSecret(),
    },
    dev: { ACCESS_SIGNING_KEYS: JSON.stringify([await newSigningKey(new Date())]) },
  };
}

/** The secrets of one Worker on this machine; none when setup has not run. */
export async function readDevVars(worker: WorkerName): Promise<NodeJS.Dict<string>> {
  return existsSync(FILES[worker]) ? parseEnv(await readFile(FILES[worker], "utf8")) : {};
}

/**
 * Adds the secrets that are missing, each Worker's to its own `.dev.vars`. What is there already is never changed, as
 * stored passwords and tokens depend on it. Returns the names that were added.
 */
export async function ensureDevVars(): Promise<string[]> {
  const fresh = await freshSecrets();
  return [...(await addMissing("api", fresh.api)), ...(await addMissing("dev", fresh.dev))];
}

async function addMissing(worker: WorkerName, fresh: Record<string, string>): Promise<string[]> {
  const known = await readDevVars(worker);
  const missing = Object.entries(fresh).filter(([name]) => known[name] === undefined);
  if (missing.length === 0) return [];
  const file = FILES[worker];
  const before = existsSync(file) ? await readFile(file, "utf8") : HEADING;
  await writeFile(file, [before.trimEnd(), ...missing.map(toLine), ""].join("\n"), { mode: 0o600 });
  await chmod(file, 0o600);
  return missing.map(([name]) => name);
}

function toLine([name, value]: [string, string]): string {
  return `${name}='${value}'`;
}
