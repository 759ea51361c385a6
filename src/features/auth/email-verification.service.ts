import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { RateLimits } from "../../platform/rate-limit/rate-limits.ts";
import { invalidCode } from "./auth.errors.ts";
import type { AuthRepository } from "./auth.repository.ts";
import type { CodesService } from "./codes.service.ts";

const MINUTE_MS = 60_000;
const sendRules = [
  { name: "verify-send", limit: 3, windowMs: MINUTE_MS },
  { name: "verify-send-hour", limit: 15, windowMs: 60 * MINUTE_MS },
];
const tryRule = { name: "verify-try", limit: 10, windowMs: 60 * MINUTE_MS };

interface Dependencies {
  repository: AuthRepository;
  codes: CodesService;
  rateLimits: RateLimits;
}

/**
 * Proving the address of an account that was registered with a password. The code is typed where one is signed in,
 * and no link does the same: a click in somebody's mail must not confirm a stranger's account.
 */
export class EmailVerificationService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `rate_limited` */
  async send(userId: string, locale: MailLocale): Promise<void> {
    return this.#mail("verify", userId, locale);
  }

  /** A code for leaving, which says so in the mail; for accounts without a password. @throws AppError `rate_limited` */
  async sendForDeletion(userId: string, locale: MailLocale): Promise<void> {
    return this.#mail("delete", userId, locale);
  }

  async #mail(purpose: "verify" | "delete", userId: string, locale: MailLocale): Promise<void> {
    const { repository, codes, rateLimits } = this.#deps;
    await rateLimits.consume(`verify-send:${userId}`, sendRules);
    const code = await codes.issuing({ purpose, subject: userId, locale });
    await repository.commit(code.statements);
    code.afterCommit();
  }

  /** @throws AppError `invalid_code`, `rate_limited` */
  async verify(userId: string, code: string): Promise<void> {
    const { repository, codes, rateLimits } = this.#deps;
    await rateLimits.consume(`verify-try:${userId}`, [tryRule]);
    const spend = await codes.check("verify", userId, code);
    try {
      await repository.commit([spend, repository.setVerified(userId)]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw invalidCode();
      throw fault;
    }
  }
}
