import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Container, createContainer } from "../../src/container.ts";
import type { Clock } from "../../src/platform/clock.ts";

/** A clock that stands still until a test moves it. Starts at the real time, in ms. */
export class TestClock implements Clock {
  #now = Date.now();

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

/** Runs `work` with the services of one request, at the clock's time, and waits for what they deferred. */
export async function withServices<Result>(
  work: (services: Container) => Promise<Result>,
  clock?: Clock,
): Promise<Result> {
  const context = createExecutionContext();
  const services = createContainer({ env, context, ...(clock === undefined ? {} : { clock }) });
  try {
    return await work(services);
  } finally {
    await waitOnExecutionContext(context);
  }
}
