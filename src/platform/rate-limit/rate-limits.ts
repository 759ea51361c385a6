import { AppError } from "../errors.ts";
import type { RateDecision, RateLimiting, RateRule } from "./types.ts";

const unlimited: RateDecision = { allowed: true, limit: 0, remaining: 0, resetSeconds: 0, policy: "" };

/** The limits of a request, kept by one object per key. Off only for load tests in development. */
export class RateLimits {
  readonly #limiterOf: (key: string) => RateLimiting;
  readonly #isEnabled: boolean;

  constructor(options: { limiterOf: (key: string) => RateLimiting; isEnabled: boolean }) {
    this.#limiterOf = options.limiterOf;
    this.#isEnabled = options.isEnabled;
  }

  /** @throws AppError `rate_limited` with the header fields that say when to come back */
  async consume(key: string, rules: readonly RateRule[]): Promise<RateDecision> {
    if (!this.#isEnabled) return unlimited;
    const decision = await this.#limiterOf(key).consume({ rules });
    if (decision.allowed) return decision;
    const headers = { ...rateHeaders(decision), "retry-after": String(decision.resetSeconds) };
    throw new AppError("rate_limited", { detail: waitDetail(decision.resetSeconds), headers });
  }

  /**
   * Books a credential attempt of `key`. Call the result when the attempt was right; else it stays booked as a failure.
   * @throws AppError `rate_limited` when the key has failed too often
   */
  async beginAttempt(key: string): Promise<() => Promise<void>> {
    if (!this.#isEnabled) return async () => {};
    const limiter = this.#limiterOf(key);
    const decision = await limiter.beginAttempt();
    if (decision.allowed) return () => limiter.attemptSucceeded();
    const seconds = decision.retryAfterSeconds;
    throw new AppError("rate_limited", {
      detail: waitDetail(seconds),
      headers: { "retry-after": String(seconds) },
    });
  }
}

/** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers); none when limits are off. */
export function rateHeaders(decision: RateDecision): Record<string, string> {
  if (decision.policy === "") return {};
  const [name] = decision.policy.split(";");
  return {
    ratelimit: `${name};r=${decision.remaining};t=${decision.resetSeconds}`,
    "ratelimit-policy": decision.policy,
  };
}

function waitDetail(seconds: number): string {
  return `Too many tries. Wait ${seconds} seconds, then try again`;
}
