import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { type ShiftedClock, useShiftedClock } from "../../test/support/learners.ts";
import { rateLimiter } from "../lib/stubs.ts";

let clock: ShiftedClock;
beforeEach(() => {
  clock = useShiftedClock();
  // From the start of a minute, because failures are counted by the minute.
  clock.advance(60_000 - (clock.now() % 60_000));
});

const login = { name: "login", limit: 5, windowMs: 15 * 60_000 };

describe("consume", () => {
  it("allows as much as the limit in any window, and says when there is more", async () => {
    const limiter = rateLimiter(env, `ip:${newId()}`);
    for (let left = 4; left >= 0; left -= 1) {
      expect(await limiter.consume({ rules: [login] })).toMatchObject({
        allowed: true,
        limit: 5,
        remaining: left,
      });
      clock.advance(60_000);
    }
    const refused = await limiter.consume({ rules: [login] });
    expect(refused).toMatchObject({ allowed: false, remaining: 0, policy: '"login";q=5;w=900' });
    expect(refused.resetSeconds).toBeLessThanOrEqual(600);
    clock.advance(refused.resetSeconds * 1000);
    expect((await limiter.consume({ rules: [login] })).allowed).toBe(true);
    expect((await limiter.consume({ rules: [login] })).allowed).toBe(false);
  });

  it("never allows more, however many ask at once", async () => {
    const limiter = rateLimiter(env, `ip:${newId()}`);
    const answers = await Promise.all(Array.from({ length: 50 }, () => limiter.consume({ rules: [login] })));
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(5);
  });

  it("takes from every rule or from none, and names the one that refuses", async () => {
    const limiter = rateLimiter(env, `account:${newId()}`);
    const tight = { name: "tight", limit: 1, windowMs: 1_000 };
    expect((await limiter.consume({ rules: [login, tight] })).allowed).toBe(true);
    const refused = await limiter.consume({ rules: [login, tight] });
    expect(refused).toMatchObject({ allowed: false, policy: '"tight";q=1;w=1', resetSeconds: 1 });
    expect((await limiter.consume({ rules: [login] })).remaining).toBe(3);
    expect((await limiter.consume({ rules: [login], cost: 4 })).allowed).toBe(false);
    expect((await limiter.consume({ rules: [login], cost: 3 })).allowed).toBe(true);
  });

  it("remembers through an eviction", async () => {
    const key = `ip:${newId()}`;
    for (let count = 0; count < 5; count += 1) await rateLimiter(env, key).consume({ rules: [login] });
    await evictDurableObject(env.RATE_LIMITER.getByName(key));
    expect((await rateLimiter(env, key).consume({ rules: [login] })).allowed).toBe(false);
  });
});

describe("failed attempts", () => {
  async function fail(key: string, times: number): Promise<number> {
    let allowed = 0;
    for (let count = 0; count < times; count += 1) {
      if ((await rateLimiter(env, key).beginAttempt()).allowed) allowed += 1;
    }
    return allowed;
  }

  it("stop at five a minute, also when made at once, and go on in the next minute", async () => {
    const key = `ip:${newId()}`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => rateLimiter(env, key).beginAttempt()));
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(5);
    expect(answers.at(-1)).toMatchObject({ allowed: false, banned: false });
    clock.advance(60_000);
    expect((await rateLimiter(env, key).beginAttempt()).allowed).toBe(true);
  });

  it("ban the key for ten minutes after three such minutes in ten", async () => {
    const key = `ip:${newId()}`;
    for (let minute = 0; minute < 3; minute += 1) {
      expect(await fail(key, 7)).toBe(5);
      clock.advance(60_000);
    }
    expect(await rateLimiter(env, key).beginAttempt()).toMatchObject({ allowed: false, banned: true });
    await evictDurableObject(env.RATE_LIMITER.getByName(key));
    clock.advance(8.9 * 60_000);
    expect((await rateLimiter(env, key).beginAttempt()).allowed).toBe(false);
    clock.advance(0.2 * 60_000);
    expect((await rateLimiter(env, key).beginAttempt()).allowed).toBe(true);
  });

  it("do not count when the attempt was right", async () => {
    const key = `ip:${newId()}`;
    for (let count = 0; count < 20; count += 1) {
      expect((await rateLimiter(env, key).beginAttempt()).allowed).toBe(true);
      await rateLimiter(env, key).attemptSucceeded();
    }
  });

  it("the third strike is taken back when its last attempt turns out right", async () => {
    const key = `ip:${newId()}`;
    for (let minute = 0; minute < 2; minute += 1) {
      await fail(key, 5);
      clock.advance(60_000);
    }
    await fail(key, 5);
    await rateLimiter(env, key).attemptSucceeded();
    expect((await rateLimiter(env, key).beginAttempt()).allowed).toBe(true);
  });
});
