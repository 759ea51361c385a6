import type { LoginBody } from "../../contract/auth.ts";
import type { SendOtpBody, SignupToken, VerifyOtpBody } from "../../contract/auth-codes.ts";
import type { Passwords } from "../../platform/auth/passwords.ts";
import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import type { AccountBudget } from "./account-budget.ts";
import { invalidCredentials } from "./auth.errors.ts";
import type { AuthRepository } from "./auth.repository.ts";
import type { CodesService } from "./codes.service.ts";
import type { Entered, EntryService } from "./entry.service.ts";
import type { SignupService } from "./signup.service.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const loginRule = { name: "login-account", limit: 10, windowMs: HOUR_MS };
const codeTryRule = { name: "otp-try", limit: 10, windowMs: HOUR_MS };
const codeSendRules = [
  { name: "otp-send", limit: 3, windowMs: MINUTE_MS },
  { name: "otp-send-hour", limit: 15, windowMs: HOUR_MS },
] as const;

interface Dependencies {
  repository: AuthRepository;
  passwords: Passwords;
  codes: CodesService;
  entry: EntryService;
  signup: SignupService;
  budget: AccountBudget;
}

/** Signing in with what one knows or can read: a password, or a code sent by mail. */
export class SignInService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * The same answer after the same time for an unknown e-mail and a wrong password.
   * @throws AppError `invalid_credentials`, `account_banned` (with an appeal token), `rate_limited`
   */
  async login({ email, password, device }: LoginBody, country: string | null): Promise<Entered> {
    const { repository, passwords, budget, entry } = this.#deps;
    await budget.take({ email, deviceId: device.id, rules: [loginRule] });
    const account = await repository.findAccountByEmail(email);
    const check = await passwords.verify(account?.passwordHash ?? null, password);
    if (account === undefined || !check.isCorrect) throw invalidCredentials();
    const rehash = check.needsRehash
      ? [repository.updatePasswordHash(account.id, await passwords.hash(password))]
      : [];
    return entry.enter({ account, device, country }, rehash);
  }

  /** Mails a code, whoever the address belongs to: it signs in, or begins a sign-up. @throws AppError `rate_limited` */
  async sendCode({ email, deviceId }: SendOtpBody, locale: MailLocale): Promise<void> {
    const { repository, codes, budget } = this.#deps;
    const lane = await budget.take({ email, deviceId, rules: codeSendRules });
    const code = await codes.issuing({ purpose: "otp", subject: email, locale, lane });
    await repository.commit(code.statements);
    code.afterCommit();
  }

  /**
   * A right code signs into the verified account with this address, and else begins a sign-up.
   * @throws AppError `invalid_code`, `account_banned`, `rate_limited`
   */
  async verifyCode(body: VerifyOtpBody, country: string | null): Promise<Entered | SignupToken> {
    const { repository, codes, budget, entry, signup } = this.#deps;
    const { email, code, device } = body;
    const lane = await budget.take({ email, deviceId: device.id, rules: [codeTryRule] });
    const spend = await codes.check("otp", email, code, lane);
    const account = await repository.findAccountByEmail(email);
    if (account?.isVerified === true) return entry.enter({ account, device, country }, [spend]);
    return signup.begin({ email, unverified: account, also: [spend] });
  }
}
