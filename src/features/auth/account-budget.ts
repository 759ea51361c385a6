import { sha256 } from "../../platform/encoding.ts";
import type { RateLimits } from "../../platform/rate-limit/rate-limits.ts";
import type { RateRule } from "../../platform/rate-limit/types.ts";
import type { AuthRepository } from "./auth.repository.ts";

/**
 * The tries that an account allows, wherever they come from. A device that has signed in before has a budget of its
 * own, so that an attack on the account does not lock its owner out; its id is known to that device and to us only
 * (OWASP: device cookies).
 */
export class AccountBudget {
  readonly #rateLimits: RateLimits;
  readonly #repository: AuthRepository;

  constructor(options: { rateLimits: RateLimits; repository: AuthRepository }) {
    this.#rateLimits = options.rateLimits;
    this.#repository = options.repository;
  }

  /** Takes one try. The same work for an e-mail that nobody has. @throws AppError `rate_limited` */
  async take(request: { email: string; deviceId: string; rule: RateRule }): Promise<void> {
    const { email, deviceId, rule } = request;
    const isKnown = await this.#repository.isKnownDevice(email, deviceId);
    const account = await sha256(email);
    const key = isKnown ? `${account}:${await sha256(deviceId)}` : account;
    await this.#rateLimits.consume(`${rule.name}:account:${key}`, [rule]);
  }
}
