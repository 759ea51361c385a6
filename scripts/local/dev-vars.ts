import { existsSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { root } from "./root.ts";
import { newEcdsaKey, newSecret, newSigningKey } from "./signing-keys.ts";

/** The Workers with secrets of their own, each with the folder of its configuration. */
const folders = { api: ".", dev: "dev", webhooks: "src/webhooks" } as const;
const workerNames = ["api", "dev", "webhooks"] as const;
type WorkerName = (typeof workerNames)[number];
type Maker = () => string | Promise<string>;

const makers: Readonly<Record<WorkerName, Readonly<Record<string, Maker>>>> = {
  api: {
    ACCESS_TOKEN_KEYS: newSigningKeys,
    PURPOSE_TOKEN_KEY: newSecret,
    REFRESH_KEY: newSecret,
    CURSOR_KEY: newSecret,
    CODE_KEY: newSecret,
    SEALING_KEY: newSecret,
    PASSWORD_PEPPERS: () => JSON.stringify({ current: "p1", peppers: { p1: newSecret() } }),
    TURN_SECRET: newSecret,
    MEDIA_KEY: newSecret,
    // What wrangler.toml says the R2 of this machine is opened with.
    R2_ACCESS_KEY_ID: () => "parley-local",
    R2_SECRET_ACCESS_KEY: () => "for-the-storage-of-this-machine-only",
    RESEND_API_KEY: () => `re_${newSecret()}`,
    // Parley's registrations at the Google and the Apple that dev/ plays.
    GOOGLE_CLIENT_ID: () => "parley-local.apps.google.example",
    GOOGLE_CLIENT_SECRET: newSecret,
    APPLE_CLIENT_ID: () => "example.parley.local",
    APPLE_TEAM_ID: () => "LOCALTEAM1",
    APPLE_KEY_ID: () => "LOCALKEY01",
    APPLE_PRIVATE_KEY: newEcdsaKey,
    // Its accounts at the payment services that dev/ plays.
    STRIPE_SECRET_KEY: () => `sk_test_${newSecret()}`,
    RAZORPAY_KEY_ID: () => "rzp_test_ParleyLocal01",
    RAZORPAY_KEY_SECRET: newSecret,
    PAYPAL_CLIENT_ID: () => "parley-local",
    PAYPAL_CLIENT_SECRET: newSecret,
  },
  dev: {
    ACCESS_SIGNING_KEYS: newSigningKeys,
    GOOGLE_SIGNING_KEYS: newSigningKeys,
    APPLE_SIGNING_KEYS: newSigningKeys,
    PAYPAL_SIGNING_KEYS: newSigningKeys,
  },
  webhooks: {
    STREAM_WEBHOOK_SECRET: newSecret,
    STRIPE_WEBHOOK_SECRET: () => `whsec_${newSecret()}`,
    RAZORPAY_WEBHOOK_SECRET: newSecret,
    PAYPAL_WEBHOOK_ID: () => "LOCALWEBHOOK00001",
  },
};

const HEADING = "# Secrets of this machine only, made by `npm run setup`. Never commit this file.";

/** The secrets of one Worker on this machine; none when setup has not run. */
export async function readDevVars(worker: WorkerName, repository = root): Promise<NodeJS.Dict<string>> {
  const file = fileOf(worker, repository);
  return existsSync(file) ? parseEnv(await readFile(file, "utf8")) : {};
}

/**
 * Makes the secrets that are missing, each Worker's in its own `.dev.vars`. What is there already is never changed, as
 * stored passwords and tokens depend on it. Returns the names that were added.
 */
export async function ensureDevVars(repository = root): Promise<string[]> {
  const added = [];
  for (const worker of workerNames) added.push(...(await addMissing(worker, repository)));
  return added;
}

async function addMissing(worker: WorkerName, repository: string): Promise<string[]> {
  const known = await readDevVars(worker, repository);
  const missing = Object.entries(makers[worker]).filter(([name]) => known[name] === undefined);
  if (missing.length === 0) return [];
  const lines = await Promise.all(missing.map(async ([name, make]) => `${name}='${await make()}'`));
  const file = fileOf(worker, repository);
  const before = existsSync(file) ? (await readFile(file, "utf8")).trimEnd() : HEADING;
  await writeFile(file, [before, ...lines, ""].join("\n"), { mode: 0o600 });
  await chmod(file, 0o600);
  return missing.map(([name]) => name);
}

function fileOf(worker: WorkerName, repository: string): string {
  return join(repository, folders[worker], ".dev.vars");
}

async function newSigningKeys(): Promise<string> {
  return JSON.stringify([await newSigningKey(new Date())]);
}
