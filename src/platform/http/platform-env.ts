import type { Role } from "../../contract/auth.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config/config.ts";
import type { Faults } from "../faults.ts";
import type { Logger } from "../log.ts";
import type { RateLimits } from "../rate-limit/rate-limits.ts";

/** Who is asking, as the device session's row says now; the token only names the session. */
export interface Principal {
  userId: string;
  sessionId: string;
  email: string;
  role: Role;
  /** This session was opened with two factors, or a passkey that checked its user. */
  hasSecondFactor: boolean;
}

/** Answers who a bearer token stands for. Implemented by the auth feature; the middleware knows only this. */
export interface Authenticator {
  /**
   * With `isFresh`, past every cache: what is remembered of a session may be 10 s old.
   * @throws AppError `unauthenticated`, `token_expired` or `account_banned`
   */
  authenticate(bearerToken: string, options?: { isFresh: boolean }): Promise<Principal>;
}

export interface PlatformVariables {
  requestId: string;
  log: Logger;
  /** Absent until the services are there. */
  faults?: Faults;
  config: Config;
  clock: Clock;
  authenticator: Authenticator;
  rateLimits: RateLimits;
  principal: Principal;
  /** Who is asking where nobody has to sign in. */
  viewer: Principal | null;
  /** Whom Cloudflare Access let through; on paths of administration only. */
  accessIdentity: string;
}

/** What every middleware of the platform may read from Hono's context. */
export interface PlatformEnv {
  Bindings: Env;
  Variables: PlatformVariables;
}
