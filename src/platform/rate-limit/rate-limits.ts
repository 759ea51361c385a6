import { AppError } from "../errors.ts";
import { failurePolicy, type RateDecision, type RateLimiting, type RateRule } from "./types.ts";

const unlimited: RateDecision = { allowed: true, limit: 0, remaining: 0, resetSeconds: 0, policy: "" };

/** An attempt that counts as failed for now, and what the header fields say in either case. */
export interface BookedAttempt {
  failed: RateDecision;
  succeeded: RateDecision;
  takeBack: () => Promise<void>;
}

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
   * Books a credential attempt of `key` as a failure, until `takeBack` says that it was right.
   * @throws AppError `rate_limited` when the key has failed too often
   */
  async beginAttempt(key: string): Promise<BookedAttempt> {
    if (!this.#isEnabled) return { failed: unlimited, succeeded: unlimited, takeBack: async () => {} };
    const limiter = this.#limiterOf(key);
    const { allowed, retryAfterSeconds, remaining, resetSeconds } = await limiter.beginAttempt();
    const limit = failurePolicy.failuresPerMinute;
    const failed = { allowed, limit, remaining, resetSeconds, policy: `"failures";q=${limit};w=60` };
    if (allowed) {
      const succeeded = { ...failed, remaining: remaining + 1 };
      return { failed, succeeded, takeBack: () => limiter.attemptSucceeded() };
    }
    throw new AppError("rate_limited", {
      detail: waitDetail(retryAfterSeconds),
      headers: { ...rateHeaders(failed), "retry-after": String(retryAfterSeconds) },
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
