import type { Account, Device, Role } from "../../contract/auth.ts";
import { ACCESS_TOKEN_SECONDS, type AccessTokens } from "../../platform/auth/access-token.ts";
import { REFRESH_TOKEN_MS, SESSION_LIFE_MS } from "../../platform/auth/lifetimes.ts";
import type { Clock } from "../../platform/clock.ts";
import { base64Url, hmacSha256, randomSecret, sha256 } from "../../platform/encoding.ts";
import type { IssuedTokens } from "../../platform/http/session-tokens.ts";
import { newId } from "../../platform/ids.ts";
import type { NewRefreshToken, NewSession } from "./auth.repository.ts";

interface AccountFields {
  id: string;
  email: string;
  role: Role;
  isVerified: boolean;
  displayName: string;
  nativeLanguage: string | null;
  englishLevel: string | null;
  country: string | null;
}

/** Makes device sessions and their tokens; storing them is the caller's batch. */
export class SessionIssuer {
  readonly #accessTokens: AccessTokens;
  readonly #clock: Clock;
  readonly #refreshKey: string;

  constructor(options: { accessTokens: AccessTokens; clock: Clock; refreshKey: string }) {
    this.#accessTokens = options.accessTokens;
    this.#clock = options.clock;
    this.#refreshKey = options.refreshKey;
  }

  async newSession(options: {
    userId: string;
    device: Device;
    country: string | null;
    hasSecondFactor: boolean;
  }) {
    const now = this.#clock.now();
    const refreshToken = randomSecret();
    const session: NewSession = {
      id: newId(),
      userId: options.userId,
      deviceId: options.device.id,
      platform: options.device.platform,
      deviceName: options.device.name ?? null,
      country: options.country,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: now + SESSION_LIFE_MS,
      secondFactorAt: options.hasSecondFactor ? now : null,
    };
    const row = await this.#row({ session, refreshToken, generation: 0 });
    return { session, refreshToken, row };
  }

  /**
   * The one successor that a token can have, so that a lost answer can be repeated without storing any token:
   * base64url(HMAC-SHA-256(key, session ‖ generation ‖ presented token)).
   */
  async successor(options: { session: NewSession; generation: number; presented: string }) {
    const { session, generation, presented } = options;
    const message = `${session.id}\n${generation}\n${presented}`;
    const refreshToken = base64Url(await hmacSha256(this.#refreshKey, message));
    return { refreshToken, row: await this.#row({ session, refreshToken, generation: generation + 1 }) };
  }

  async tokens(options: {
    account: AccountFields;
    session: Pick<NewSession, "id" | "platform">;
    refreshToken: string;
  }): Promise<IssuedTokens> {
    const { account, session, refreshToken } = options;
    const { id: userId, email, role } = account;
    const accessToken = await this.#accessTokens.sign({ userId, sessionId: session.id, email, role });
    const user = toAccount(account);
    return {
      tokens: { accessToken, expiresIn: ACCESS_TOKEN_SECONDS, user },
      refreshToken,
      platform: session.platform,
    };
  }

  async #row(options: {
    session: NewSession;
    refreshToken: string;
    generation: number;
  }): Promise<NewRefreshToken> {
    const now = this.#clock.now();
    return {
      tokenHash: await sha256(options.refreshToken),
      sessionId: options.session.id,
      generation: options.generation,
      createdAt: now,
      expiresAt: Math.min(now + REFRESH_TOKEN_MS, options.session.expiresAt),
    };
  }
}

function toAccount(account: AccountFields): Account {
  const { id, email, displayName, role, isVerified, nativeLanguage, englishLevel, country } = account;
  const profileComplete = nativeLanguage !== null && englishLevel !== null && country !== null;
  return { id, email, displayName, role, isVerified, profileComplete };
}
