import type { Clock } from "../../platform/clock.ts";
import type { OAuthProvider } from "../../contract/connected-accounts.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { newId } from "../../platform/ids.ts";
import { emailUnverified, unauthenticated } from "./auth.errors.ts";
import { isBanned } from "./ban.ts";
import type { AccountRow, AuthRepository } from "./auth.repository.ts";
import type { SessionStates } from "./session-states.ts";

interface Dependencies {
  repository: AuthRepository;
  states: SessionStates;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Another way into an account, or one less, as far as the change itself knows it. */
export type SecurityChange =
  | { change: "passkey_added" | "passkey_removed"; name: string }
  | { change: "account_connected"; provider: OAuthProvider };

/** What the other ways in (second factors, Google, Apple) need of an account. */
export class AccountsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async findByEmail(email: string): Promise<AccountRow | undefined> {
    return this.#deps.repository.findAccountByEmail(email);
  }

  async findById(userId: string): Promise<AccountRow | undefined> {
    return this.#deps.repository.findAccountById(userId);
  }

  /** @throws AppError `unauthenticated` when the account is gone */
  async mustFind(userId: string): Promise<AccountRow> {
    const account = await this.findById(userId);
    if (account === undefined) throw unauthenticated();
    return account;
  }

  /** @throws AppError `email_unverified`; `unauthenticated` when the account is gone */
  async mustBeVerified(userId: string): Promise<AccountRow> {
    const account = await this.mustFind(userId);
    if (!account.isVerified) throw emailUnverified();
    return account;
  }

  /** Whether this device session is still signed in, as the database says now, and its user not banned. */
  async isLive(sessionId: string): Promise<boolean> {
    const now = this.#deps.clock.now();
    const state = await this.#deps.states.readFresh(sessionId);
    if (state === null || state.revokedAt !== null || state.expiresAt <= now) return false;
    return !isBanned(state, now) && state.deletedAt === null;
  }

  /** The write that notes that this session has shown a second factor. */
  markSecondFactor(sessionId: string, now: number): Statement {
    return this.#deps.repository.markSecondFactor(sessionId, now);
  }

  /** To be called once `markSecondFactor` is in. */
  forgetState(sessionId: string): void {
    this.#deps.states.forget({ sessionId });
  }

  /** As `securityEvent`, and the owner of the account is told by mail. `afterCommit` is to be called once it is in. */
  tellingOf(
    userId: string,
    changed: SecurityChange,
    detail: Record<string, string | number | null>,
  ): { statements: Statement[]; afterCommit: () => void } {
    const { outbox, clock, defer } = this.#deps;
    const event = outbox.record("user.security_changed", { ...changed, userId, at: clock.now() });
    return {
      statements: [this.securityEvent(userId, changed.change, detail), event.statement],
      afterCommit: () => defer(outbox.announce([event.id])),
    };
  }

  /** The write that leaves a trace for an investigator. */
  securityEvent(
    userId: string,
    kind: string,
    detail: Record<string, string | number | null> = {},
  ): Statement {
    const { repository, clock } = this.#deps;
    return repository.insertSecurityEvent({ id: newId(), userId, kind, detail, createdAt: clock.now() });
  }
}
