import type { Role, SecondFactor } from "../../contract/auth.ts";
import type { SecurityState } from "../../contract/second-factor.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import type { SecondFactorLookup } from "../auth/entry.service.ts";
import { secondFactorRequired } from "./second-factor.errors.ts";
import type { SecondFactorRepository } from "./second-factor.repository.ts";

/**
 * Which second factors an account has. Codes from an app switch the second step on; passkeys may then stand for it. An
 * administrator's passkeys switch it on by themselves.
 */
export class SecondFactorsService implements SecondFactorLookup {
  readonly #repository: SecondFactorRepository;
  readonly #accounts: AccountsService;

  constructor(options: { repository: SecondFactorRepository; accounts: AccountsService }) {
    this.#repository = options.repository;
    this.#accounts = options.accounts;
  }

  async methodsOf({ id, role }: { id: string; role: Role }): Promise<SecondFactor[]> {
    const { totp, recoveryCodes, passkeys } = await this.#repository.countFactors(id);
    if (totp === 0) return role === "admin" && passkeys > 0 ? ["passkey"] : [];
    const methods: SecondFactor[] = ["totp"];
    if (recoveryCodes > 0) methods.push("recovery_code");
    if (passkeys > 0) methods.push("passkey");
    return methods;
  }

  async countPasskeys(userId: string): Promise<number> {
    return (await this.#repository.countFactors(userId)).passkeys;
  }

  /**
   * Whoever has a second step on shows it before they change it: a session from before it was on may not.
   * @throws AppError `second_factor_required`
   */
  async mustBeShown({ userId, role, hasSecondFactor }: Principal): Promise<void> {
    if (hasSecondFactor) return;
    if ((await this.methodsOf({ id: userId, role })).length > 0) throw secondFactorRequired();
  }

  async describe({ userId, hasSecondFactor }: Principal): Promise<SecurityState> {
    const account = await this.#accounts.mustFind(userId);
    const { totp, recoveryCodes, passkeys } = await this.#repository.countFactors(userId);
    return {
      hasPassword: account.passwordHash !== null,
      isVerified: account.isVerified,
      totpEnabled: totp > 0,
      recoveryCodesLeft: recoveryCodes,
      passkeys,
      sessionHasSecondFactor: hasSecondFactor,
    };
  }
}
