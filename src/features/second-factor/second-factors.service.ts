import type { SecondFactor } from "../../contract/auth.ts";
import type { SecurityState } from "../../contract/second-factor.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import type { SecondFactorLookup } from "../auth/entry.service.ts";
import type { SecondFactorRepository } from "./second-factor.repository.ts";

/** Which second factors an account has. Codes from an app switch the second step on; passkeys may then stand for it. */
export class SecondFactorsService implements SecondFactorLookup {
  readonly #repository: SecondFactorRepository;
  readonly #accounts: AccountsService;

  constructor(options: { repository: SecondFactorRepository; accounts: AccountsService }) {
    this.#repository = options.repository;
    this.#accounts = options.accounts;
  }

  async methodsOf(userId: string): Promise<SecondFactor[]> {
    const { totp, recoveryCodes, passkeys } = await this.#repository.countFactors(userId);
    if (totp === 0) return [];
    const methods: SecondFactor[] = ["totp"];
    if (recoveryCodes > 0) methods.push("recovery_code");
    if (passkeys > 0) methods.push("passkey");
    return methods;
  }

  async countPasskeys(userId: string): Promise<number> {
    return (await this.#repository.countFactors(userId)).passkeys;
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
