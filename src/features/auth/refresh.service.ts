import type { Clock } from "../../platform/clock.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { sha256 } from "../../platform/encoding.ts";
import { newId } from "../../platform/ids.ts";
import type { Logger } from "../../platform/log.ts";
import { accountBanned, invalidRefreshToken } from "./auth.errors.ts";
import type { AuthRepository } from "./auth.repository.ts";
import { isBanned } from "./ban.ts";
import type { DeviceSessionService } from "./device-session.service.ts";
import type { IssuedTokens } from "../../platform/http/session-tokens.ts";
import type { SessionIssuer } from "./session-issuer.ts";

/** A client that lost the answer, or two tabs at once, may present the parent again for this long. */
export const REUSE_GRACE_MS = 10_000;

type Presented = NonNullable<Awaited<ReturnType<AuthRepository["findRefreshToken"]>>>;

interface Dependencies {
  repository: AuthRepository;
  issuer: SessionIssuer;
  deviceSessions: DeviceSessionService;
  clock: Clock;
  log: Logger;
}

/** Refresh token rotation with reuse detection (RFC 9700 section 4.14.2). */
export class RefreshService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * Spends the token for its successor. The immediate parent, presented again within 10 s while the successor is
   * unused, gets the same successor; any other reuse revokes the whole device session.
   * @throws AppError `invalid_refresh_token` or `account_banned`
   */
  async refresh(refreshToken: string, country: string | null): Promise<IssuedTokens> {
    const tokenHash = await sha256(refreshToken);
    const presented = await this.#find(tokenHash);
    const { session, token } = presented;
    const successor = await this.#deps.issuer.successor({
      session,
      generation: token.generation,
      presented: refreshToken,
    });
    if (token.usedAt !== null) return this.#repeat(presented, successor);
    const now = this.#deps.clock.now();
    try {
      const steps = this.#deps.repository.rotate({ tokenHash, successor: successor.row, now, country });
      await this.#deps.repository.commit(steps);
    } catch (fault) {
      if (!(fault instanceof GuardFailedError)) throw fault;
      // Another refresh, a logout or a ban was first: look again at what it left.
      return this.#repeat(await this.#find(tokenHash), successor);
    }
    return this.#tokens(presented, successor.refreshToken);
  }

  async #find(tokenHash: string): Promise<Presented> {
    const presented = await this.#deps.repository.findRefreshToken(tokenHash);
    const now = this.#deps.clock.now();
    if (presented === undefined) throw invalidRefreshToken();
    const { account, session, token } = presented;
    if (isBanned(account, now)) throw accountBanned();
    const isOver = session.revokedAt !== null || session.expiresAt <= now || token.expiresAt <= now;
    if (isOver || account.deletedAt !== null) throw invalidRefreshToken();
    return presented;
  }

  async #repeat(
    presented: Presented,
    successor: { refreshToken: string; row: { tokenHash: string } },
  ): Promise<IssuedTokens> {
    const { token } = presented;
    const isRecent = token.usedAt !== null && this.#deps.clock.now() - token.usedAt <= REUSE_GRACE_MS;
    if (isRecent && (await this.#deps.repository.isUnused(successor.row.tokenHash))) {
      return this.#tokens(presented, successor.refreshToken);
    }
    await this.#revokeFamily(presented);
    throw invalidRefreshToken();
  }

  async #revokeFamily({ session, token }: Presented): Promise<void> {
    const { repository, deviceSessions, clock, log } = this.#deps;
    const now = clock.now();
    const event = {
      id: newId(),
      userId: session.userId,
      kind: "refresh_token_reuse",
      detail: { sessionId: session.id, generation: token.generation, platform: session.platform },
      createdAt: now,
    };
    await deviceSessions.revoke({
      userId: session.userId,
      sessionId: session.id,
      reason: "reuse",
      also: [repository.insertSecurityEvent(event)],
    });
    log.warn("security.refresh_token_reuse", { userId: session.userId, sessionId: session.id });
  }

  #tokens({ account, session }: Presented, refreshToken: string): Promise<IssuedTokens> {
    return this.#deps.issuer.tokens({ account, session, refreshToken });
  }
}
