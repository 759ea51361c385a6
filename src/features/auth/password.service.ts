import type { ChangePasswordBody, ForgotPasswordBody, ResetPasswordBody } from "../../contract/auth-codes.ts";
import type { Passwords } from "../../platform/auth/passwords.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Guarded, GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { RateLimits } from "../../platform/rate-limit/rate-limits.ts";
import type { AccountBudget } from "./account-budget.ts";
import { invalidCredentials, invalidToken, unauthenticated } from "./auth.errors.ts";
import type { AccountRow, AuthRepository } from "./auth.repository.ts";
import type { CodesService } from "./codes.service.ts";
import type { DeviceSessionService } from "./device-session.service.ts";
import { refuseCommonPassword } from "./new-password.ts";

const HOUR_MS = 60 * 60_000;
const forgotRule = { name: "forgot-account", limit: 3, windowMs: HOUR_MS };
const currentRule = { name: "password-try", limit: 10, windowMs: HOUR_MS };

interface Dependencies {
  repository: AuthRepository;
  passwords: Passwords;
  codes: CodesService;
  deviceSessions: DeviceSessionService;
  rateLimits: RateLimits;
  budget: AccountBudget;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Passwords that were forgotten or are to be changed. A new password ends the sessions of the old one. */
export class PasswordService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Does the same work for every address; who has an account learns it from the mail alone. @throws AppError `rate_limited` */
  async forgot({ email, deviceId }: ForgotPasswordBody, locale: MailLocale): Promise<void> {
    const { repository, codes, budget } = this.#deps;
    await budget.take({ email, deviceId, rules: [forgotRule] });
    const link = await codes.issuing({ purpose: "reset", subject: email, locale });
    await repository.commit(link.statements);
    link.afterCommit();
  }

  /** Ends every session of the account. @throws AppError `invalid_token`, `password_too_common` */
  async reset({ token, password }: ResetPasswordBody): Promise<void> {
    const { repository, codes } = this.#deps;
    const { subject: email, spend } = await codes.openLink(token);
    const account = await repository.findAccountByEmail(email);
    // An unverified account may be a stranger's: its address is proved by signing up with a code, not by inheriting it.
    if (account?.isVerified !== true) throw invalidToken();
    refuseCommonPassword(password, email);
    try {
      await this.#replace({ account, password, before: [spend] });
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw invalidToken();
      throw fault;
    }
  }

  /**
   * Ends every other session. Who has no password yet sets one without.
   * @throws AppError `invalid_credentials`, `password_too_common`, `rate_limited`
   */
  async change(who: { userId: string; sessionId: string }, body: ChangePasswordBody): Promise<void> {
    const { repository } = this.#deps;
    const { userId, sessionId } = who;
    const account = await repository.findAccountById(userId);
    if (account === undefined) throw unauthenticated();
    if (account.passwordHash !== null) await this.mustBeCurrent(account, body.currentPassword ?? "");
    refuseCommonPassword(body.newPassword, account.email, "newPassword");
    await this.#replace({ account, password: body.newPassword, keepSessionId: sessionId });
  }

  /** @throws AppError `invalid_credentials` (also where there is no password), `rate_limited` */
  async mustBeCurrent(account: AccountRow, password: string): Promise<void> {
    const { passwords, rateLimits } = this.#deps;
    await rateLimits.consume(`password-try:${account.id}`, [currentRule]);
    const { isCorrect } = await passwords.verify(account.passwordHash, password);
    if (!isCorrect) throw invalidCredentials();
  }

  async #replace(request: {
    account: AccountRow;
    password: string;
    keepSessionId?: string;
    before?: readonly Guarded[];
  }): Promise<void> {
    const { repository, passwords, codes, deviceSessions, outbox, clock, defer } = this.#deps;
    const { account, password, keepSessionId, before = [] } = request;
    const userId = account.id;
    const now = clock.now();
    const revoking = await deviceSessions.revokingAll(userId, "password", keepSessionId);
    const changed = outbox.record("user.password_changed", { userId, at: now });
    await repository.commit([
      ...before,
      codes.endingResets(account.email),
      repository.updatePasswordHash(userId, await passwords.hash(password)),
      ...revoking.statements,
      repository.insertSecurityEvent({
        id: newId(),
        userId,
        kind: keepSessionId === undefined ? "password_reset" : "password_changed",
        detail: {},
        createdAt: now,
      }),
      changed.statement,
    ]);
    revoking.afterCommit();
    defer(outbox.announce([changed.id]));
  }
}
