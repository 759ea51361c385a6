import { z } from "zod";
import { SignedTokens } from "../../src/platform/auth/signed-token.ts";
import { configOf } from "../../src/platform/config/config.ts";
import { objectClock } from "../lib/time.ts";
import { matchRules } from "./ticket.ts";

const claimsSchema = z.object({ joinedAt: z.number() });

/** Tokens that let a search go on with its original start after the connection was lost. */
export class ResumeTokens {
  readonly #tokens: SignedTokens;

  constructor(env: object) {
    this.#tokens = new SignedTokens(configOf(env), objectClock);
  }

  async sign(userId: string, joinedAt: number): Promise<string> {
    const ttlSeconds = Math.ceil(matchRules.maxAgeMs / 1000);
    return this.#tokens.sign({ purpose: "resume", subject: userId, ttlSeconds, claims: { joinedAt } });
  }

  /** When the search began; null when the token is not this user's, forged or too old to matter. */
  async joinedAt(userId: string, token: string): Promise<number | null> {
    const verified = await this.#tokens.verify("resume", claimsSchema, token);
    if (verified === null || verified.subject !== userId) return null;
    const { joinedAt } = verified.claims;
    const age = objectClock.now() - joinedAt;
    return age >= 0 && age < matchRules.maxAgeMs ? joinedAt : null;
  }
}
