import type { DisableTotpBody, RecoveryCodes, TotpSetup } from "../../contract/second-factor.ts";
import type { Sealer } from "../../platform/auth/sealed.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Guarded, GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { RateLimits } from "../../platform/rate-limit/rate-limits.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";
import { alreadyEnabled, invalidCode, secondFactorNeeded, totpNotEnabled } from "./second-factor.errors.ts";
import type { SecondFactorRepository } from "./second-factor.repository.ts";
import type { SecondFactorsService } from "./second-factors.service.ts";
import { newTotpSecret, stepOf, totpUri } from "./totp.ts";

/** For who is signed in; a login has a budget of its own, by device. */
const tryRules = [
  { name: "totp-try", limit: 5, windowMs: 5 * 60_000 },
  { name: "totp-try-hour", limit: 20, windowMs: 60 * 60_000 },
];

interface Dependencies {
  repository: SecondFactorRepository;
  accounts: AccountsService;
  secondFactors: SecondFactorsService;
  sealer: Sealer;
  rateLimits: RateLimits;
  clock: Clock;
}

/** Codes from an authenticator app, and the recovery codes for the day the phone is lost. */
export class TotpService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** A new secret; it counts once a code of it is shown. @throws AppError `already_enabled`, `email_unverified`, `second_factor_required` */
  async setUp(principal: Principal): Promise<TotpSetup> {
    const { userId } = principal;
    await this.#deps.secondFactors.mustBeShown(principal);
    const { repository, accounts, sealer, clock } = this.#deps;
    const account = await accounts.mustBeVerified(userId);
    const secret = newTotpSecret();
    const sealed = await sealer.seal(secret, contextOf(userId));
    try {
      await repository.commit([repository.putTotp(userId, sealed, clock.now())]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw alreadyEnabled();
      throw fault;
    }
    return { secret, uri: totpUri(secret, account.email) };
  }

  /** @throws AppError `invalid_code`, `already_enabled`, `not_found` before a set-up, `rate_limited` */
  async enable(principal: Principal, code: string): Promise<RecoveryCodes> {
    const { userId, sessionId, role } = principal;
    await this.#deps.secondFactors.mustBeShown(principal);
    const { repository, accounts, clock } = this.#deps;
    const totp = await repository.findTotp(userId);
    if (totp === undefined) throw totpNotEnabled();
    if (totp.enabledAt !== null) throw alreadyEnabled();
    await this.#takeTry(userId);
    const accept = await this.accept(userId, code);
    const now = clock.now();
    const fresh = await this.#freshRecoveryCodes(userId);
    await this.#commit([
      accept,
      repository.enableTotp(userId, now),
      ...fresh.statements,
      // An administrator shows it at the next sign-in: a stolen password must not be made two factors here.
      ...(role === "admin" ? [] : [accounts.markSecondFactor(sessionId, now)]),
      accounts.securityEvent(userId, "totp_enabled"),
    ]);
    accounts.forgetState(sessionId);
    return { recoveryCodes: fresh.codes };
  }

  /** Ten new codes; the old ones end. @throws AppError `invalid_code`, `not_found`, `rate_limited` */
  async renewRecoveryCodes({ userId }: Principal, code: string): Promise<RecoveryCodes> {
    await this.#mustBeEnabled(userId);
    await this.#takeTry(userId);
    const accept = await this.accept(userId, code);
    const fresh = await this.#freshRecoveryCodes(userId);
    await this.#commit([accept, ...fresh.statements]);
    return { recoveryCodes: fresh.codes };
  }

  /** @throws AppError `invalid_code`, `not_found`, `second_factor_needed_for_role`, `rate_limited` */
  async disable({ userId, role }: Principal, body: DisableTotpBody): Promise<void> {
    const { repository, accounts } = this.#deps;
    await this.#mustBeEnabled(userId);
    const { passkeys } = await repository.countFactors(userId);
    if (role === "admin" && passkeys === 0) throw secondFactorNeeded();
    await this.#takeTry(userId);
    const proof =
      "code" in body
        ? await this.accept(userId, body.code)
        : await this.acceptRecoveryCode(userId, body.recoveryCode);
    await this.#commit([
      proof,
      ...repository.deleteTotp(userId),
      accounts.securityEvent(userId, "totp_disabled"),
    ]);
  }

  /** The write that uses a right code up. @throws AppError `invalid_code` */
  async accept(userId: string, code: string): Promise<Guarded> {
    const { repository, sealer, clock } = this.#deps;
    const totp = await repository.findTotp(userId);
    if (totp === undefined) throw invalidCode();
    const secret = await sealer.open(totp.sealedSecret, contextOf(userId));
    const step = await stepOf({ secret, code, lastStep: totp.lastStep, now: clock.now() });
    if (step === null) throw invalidCode();
    return repository.acceptStep(userId, step);
  }

  /** The write that uses a recovery code up; the batch fails when there is no such code. */
  async acceptRecoveryCode(userId: string, code: string): Promise<Guarded> {
    const { repository, clock } = this.#deps;
    return repository.spendRecoveryCode(userId, await hashRecoveryCode(userId, code), clock.now());
  }

  async #takeTry(userId: string): Promise<void> {
    await this.#deps.rateLimits.consume(`totp:${userId}`, tryRules);
  }

  async #mustBeEnabled(userId: string): Promise<void> {
    const totp = await this.#deps.repository.findTotp(userId);
    if (totp === undefined || totp.enabledAt === null) throw totpNotEnabled();
  }

  async #freshRecoveryCodes(userId: string) {
    const codes = newRecoveryCodes();
    const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(userId, code)));
    return { codes, statements: this.#deps.repository.replaceRecoveryCodes(userId, hashes) };
  }

  async #commit(steps: Parameters<SecondFactorRepository["commit"]>[0]): Promise<void> {
    try {
      await this.#deps.repository.commit(steps);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw invalidCode();
      throw fault;
    }
  }
}

function contextOf(userId: string): string {
  return `totp:${userId}`;
}
