import type { AccessTokens } from "../../platform/auth/access-token.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Authenticator, Principal } from "../../platform/http/platform-env.ts";
import { accountBanned, unauthenticated } from "./auth.errors.ts";
import { isBanned } from "./ban.ts";
import type { SessionStates } from "./session-states.ts";

/** Trusts the token for which session it is, and the database for everything else: role, ban, revocation. */
export class SessionAuthenticator implements Authenticator {
  readonly #tokens: AccessTokens;
  readonly #states: SessionStates;
  readonly #clock: Clock;

  constructor(options: { tokens: AccessTokens; states: SessionStates; clock: Clock }) {
    this.#tokens = options.tokens;
    this.#states = options.states;
    this.#clock = options.clock;
  }

  async authenticate(bearerToken: string, options?: { isFresh: boolean }): Promise<Principal> {
    const { userId, sessionId } = await this.#tokens.verify(bearerToken);
    const now = this.#clock.now();
    const isFresh = options?.isFresh === true;
    const state = isFresh ? await this.#states.readFresh(sessionId) : await this.#states.read(sessionId);
    if (state === null || state.userId !== userId || state.deletedAt !== null) throw unauthenticated();
    if (isBanned(state, now)) throw accountBanned();
    if (state.revokedAt !== null || state.expiresAt <= now) throw unauthenticated();
    const hasSecondFactor = state.secondFactorAt !== null;
    return { userId, sessionId, email: state.email, role: state.role, hasSecondFactor };
  }
}
