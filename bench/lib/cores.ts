import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Servers and clients work on cores of their own, so that a busy client does not slow the server that it measures. */
const serverCore = "0";
const clientCore = "1";

const canPin = availableParallelism() >= 2 && spawnSync("taskset", ["--version"]).status === 0;

/** Moves this process to the clients' core; false when this machine cannot. */
export function pinClient(): boolean {
  return canPin && spawnSync("taskset", ["-a", "-c", "-p", clientCore, String(process.pid)]).status === 0;
}

/** The command line that runs a program on the servers' core. */
export function onServerCore(program: string, args: readonly string[]): [string, string[]] {
  return canPin ? ["taskset", ["-c", serverCore, program, ...args]] : [program, [...args]];
}
