import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { CommandFailedError, offlineEnvironment } from "./command.ts";
import { root } from "./root.ts";
import type { LocalSettings } from "./settings.ts";
import { writeWorkerConfigs } from "./worker-configs.ts";

const READY_WITHIN_MS = 60_000;
const POLL_EVERY_MS = 100;
const ENDS_WITHIN_MS = 5000;

/** All Workers of this machine, running under `wrangler dev`. */
export interface DevServer {
  /** Settles when wrangler has ended, by itself or by `stop`. */
  ended: Promise<void>;
  /** Ends wrangler and its runtime; settles when the port is free again. */
  stop(): Promise<void>;
}

/**
 * Starts every Worker and returns once `/health` answers.
 * @throws CommandFailedError when wrangler ends before that, or takes longer than a minute
 */
export async function startDevServer(settings: LocalSettings): Promise<DevServer> {
  const configs = await writeWorkerConfigs(settings, process.env);
  const child = spawn("wrangler", wranglerArguments(settings, configs), {
    cwd: root,
    env: offlineEnvironment,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const server = { ended, stop: () => stop(child, ended) };
  try {
    await untilHealthy(settings.origin, child);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return server;
}

function wranglerArguments(settings: LocalSettings, configs: readonly string[]): string[] {
  return [
    "dev",
    ...configs.flatMap((config) => ["-c", config]),
    "--persist-to",
    settings.stateDirectory,
    "--port",
    String(settings.port),
    "--inspector-port=0",
    "--show-interactive-dev-session=false",
    `--log-level=${process.env["WRANGLER_LOG"] ?? "warn"}`,
  ];
}

async function untilHealthy(origin: string, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new CommandFailedError("wrangler dev", "it ended before /health answered; see its message above");
    }
    if (await isHealthy(origin)) return;
    await wait(POLL_EVERY_MS);
  }
  throw new CommandFailedError(
    "wrangler dev",
    `/health did not answer within ${READY_WITHIN_MS / 1000} seconds`,
  );
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch (fault) {
    // Not listening yet, or still loading: the caller asks again.
    if (fault instanceof TypeError || fault instanceof DOMException) return false;
    throw fault;
  }
}

/** After Ctrl-C wrangler may be ending already, as it shares the terminal: then this only waits for it. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  const killLater = setTimeout(() => child.kill("SIGKILL"), ENDS_WITHIN_MS);
  await ended;
  clearTimeout(killLater);
}
