import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { appEnvironment, appPort } from "./local-parley.ts";

const READY_WITHIN_MS = 120_000;
const ASK_EVERY_MS = 250;

/** A Parley beside the one of the other journeys, which can die. */
export class RestartableParley {
  readonly stateDirectory = ".wrangler/e2e-restart";
  readonly origin = `http://localhost:${appPort + 2}`;
  #process: ChildProcess | null = null;

  /** As `npm start` does it; resolves when it answers. */
  async start(): Promise<void> {
    const env = {
      ...process.env,
      ...appEnvironment,
      PORT: String(appPort + 2),
      STATE_DIR: this.stateDirectory,
    };
    // A group of its own, so that all of it can be killed at once.
    this.#process = spawn("node", ["scripts/start.ts"], { env, stdio: "ignore", detached: true });
    const giveUpAt = Date.now() + READY_WITHIN_MS;
    while (!(await this.#isHealthy())) {
      if (Date.now() > giveUpAt) throw new Error("It did not start");
      await wait(ASK_EVERY_MS);
    }
  }

  /** Nothing of it gets to do anything any more. */
  async kill(): Promise<void> {
    const { pid, exitCode } = this.#process ?? {};
    if (this.#process === null || pid === undefined || exitCode !== null) return;
    const ended = once(this.#process, "exit");
    process.kill(-pid, "SIGKILL");
    await ended;
    this.#process = null;
  }

  async #isHealthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}/health`)).ok;
    } catch (fault) {
      // Nobody listens yet.
      if (fault instanceof TypeError) return false;
      throw fault;
    }
  }
}
