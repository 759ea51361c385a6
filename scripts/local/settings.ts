import { resolve } from "node:path";
import { root } from "./root.ts";

/** Where and how this machine runs Parley, from the environment of the command. */
export interface LocalSettings {
  port: number;
  /** What people type into the browser; also the issuer of tokens. */
  origin: string;
  /** Absolute path of the folder that holds the databases and objects between runs. */
  stateDirectory: string;
}

/** A mistake of the person who typed the command: shown as one sentence, without a stack. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/**
 * Reads `PORT` (default 8787) and `STATE_DIR` (default `.wrangler/state`).
 * @throws UsageError when the port is not one
 */
export function localSettings(environment: NodeJS.Dict<string>): LocalSettings {
  const port = Number(environment.PORT ?? "8787");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageError(`PORT must be a whole number from 1 to 65535, not "${environment.PORT}"`);
  }
  return {
    port,
    origin: `http://localhost:${port}`,
    stateDirectory: resolve(root, environment.STATE_DIR ?? ".wrangler/state"),
  };
}
