import { sha256 } from "../../platform/encoding.ts";
import type { RateLimits } from "../../platform/rate-limit/rate-limits.ts";
import type { RateRule } from "../../platform/rate-limit/types.ts";
import type { AuthRepository } from "./auth.repository.ts";

/** Who tries: one of the devices that have signed in to the account before, or anybody else. */
export interface Lane {
  /** Hash of the device's id; empty for everybody who is not known. */
  device: string;
}

/** Everybody whom the account does not know shares one lane. */
export const strangers: Lane = { device: "" };

/**
 * The tries that an account allows, wherever they come from. A device that has signed in before has a lane of its own,
 * for budgets and for codes, so that an attack on the account does not lock its owner out; its id is known to that
 * device and to us only (OWASP: device cookies).
 */
export class AccountBudget {
  readonly #rateLimits: RateLimits;
  readonly #repository: AuthRepository;

  constructor(options: { rateLimits: RateLimits; repository: AuthRepository }) {
    this.#rateLimits = options.rateLimits;
    this.#repository = options.repository;
  }

  /** Takes one try and says in which lane. The same work for an e-mail that nobody has. @throws AppError `rate_limited` */
  async take(request: {
    email: string;
    deviceId: string | undefined;
    rules: readonly [RateRule, ...RateRule[]];
  }): Promise<Lane> {
    const { email, deviceId = "", rules } = request;
    const isKnown = await this.#repository.isKnownDevice(email, deviceId);
    const lane = isKnown ? { device: await sha256(deviceId) } : strangers;
    await this.#rateLimits.consume(`${rules[0].name}:account:${await sha256(email)}:${lane.device}`, rules);
    return lane;
  }
}
