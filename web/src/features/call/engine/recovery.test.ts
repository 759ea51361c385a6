import { describe, expect, it } from "vitest";
import { Recovery } from "./recovery.ts";
import type { RecoveryStep } from "./recovery.ts";
import type { Timers } from "./timers.ts";

class ManualTimers implements Timers {
  #now = 0;
  #next = 1;
  readonly #waiting = new Map<number, { at: number; action: () => void }>();

  now(): number {
    return this.#now;
  }

  set(action: () => void, delayMs: number): number {
    this.#next += 1;
    this.#waiting.set(this.#next, { at: this.#now + delayMs, action });
    return this.#next;
  }

  clear(id: number): void {
    this.#waiting.delete(id);
  }

  pass(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const [next] = [...this.#waiting]
        .filter(([, { at }]) => at <= until)
        .toSorted(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      this.#waiting.delete(next[0]);
      this.#now = next[1].at;
      next[1].action();
    }
    this.#now = until;
  }
}

function recovery(isPolite = false) {
  const timers = new ManualTimers();
  const steps: RecoveryStep[] = [];
  const subject = new Recovery({ timers, isPolite, attempt: (step) => steps.push(step) });
  return { timers, steps, subject };
}

describe("Recovery", () => {
  it("restarts ICE when a connection stays new for 10 s", () => {
    const { timers, steps, subject } = recovery();
    subject.began();
    timers.pass(9_999);
    expect(steps).toEqual([]);
    timers.pass(1);
    expect(steps).toEqual(["restart"]);
  });

  it("uses relays alone after two failures", () => {
    const { timers, steps, subject } = recovery();
    subject.began();
    timers.pass(30_000);
    expect(steps).toEqual(["restart", "relay", "relay"]);
  });

  it("waits 3 s on a disconnection, which often heals by itself", () => {
    const { timers, steps, subject } = recovery();
    subject.changed("connected");
    subject.changed("disconnected");
    timers.pass(2_900);
    subject.changed("connected");
    timers.pass(60_000);
    expect(steps).toEqual([]);
  });

  it("restarts at once when the connection failed", () => {
    const { timers, steps, subject } = recovery();
    subject.changed("failed");
    timers.pass(0);
    expect(steps).toEqual(["restart"]);
  });

  it("begins to count failures anew once it was connected", () => {
    const { timers, steps, subject } = recovery();
    subject.changed("failed");
    timers.pass(0);
    subject.changed("connected");
    subject.changed("failed");
    timers.pass(0);
    expect(steps).toEqual(["restart", "restart"]);
  });

  it("lets the impolite side go first", () => {
    const { timers, steps, subject } = recovery(true);
    subject.changed("failed");
    timers.pass(1_000);
    expect(steps).toEqual([]);
    timers.pass(500);
    expect(steps).toEqual(["restart"]);
  });

  it("does nothing after the connection is closed", () => {
    const { timers, steps, subject } = recovery();
    subject.began();
    subject.changed("closed");
    timers.pass(60_000);
    expect(steps).toEqual([]);
  });
});
