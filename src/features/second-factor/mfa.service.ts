import { z } from "zod";
import type { MfaBody, PasskeyOptions } from "../../contract/second-factor.ts";
import type { SignedTokens } from "../../platform/auth/signed-token.ts";
import { type Guarded, GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { AppError } from "../../platform/errors.ts";
import type { AccountBudget } from "../auth/account-budget.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import type { EntryService } from "../auth/entry.service.ts";
import type { IssuedTokens } from "../../platform/http/session-tokens.ts";
import type { PasskeysService } from "./passkeys.service.ts";
import { invalidMfaToken, invalidSecondFactor } from "./second-factor.errors.ts";
import type { TotpService } from "./totp.service.ts";

const MINUTE_MS = 60_000;
const stepRules = [
  { name: "second-step", limit: 5, windowMs: 5 * MINUTE_MS },
  { name: "second-step-hour", limit: 20, windowMs: 60 * MINUTE_MS },
] as const;

const noClaims = z.looseObject({});

interface Dependencies {
  accounts: AccountsService;
  entry: EntryService;
  totp: TotpService;
  passkeys: PasskeysService;
  budget: AccountBudget;
  signedTokens: SignedTokens;
}

/** The second step of signing in. */
export class MfaService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `invalid_token` (begin again), `invalid_second_factor`, `account_banned`, `rate_limited` */
  async complete(body: MfaBody, country: string | null): Promise<IssuedTokens> {
    const { accounts, budget, entry } = this.#deps;
    const userId = await this.#userOf(body.mfaToken);
    const account = await accounts.findById(userId);
    if (account === undefined) throw invalidMfaToken();
    // Somebody who knows the password cannot use up the tries of the owner's own devices.
    await budget.take({ email: account.email, deviceId: body.device.id, rules: stepRules });
    try {
      const proof = await this.#prove(userId, body);
      return await entry.enterFully({ account, device: body.device, country }, [proof]);
    } catch (fault) {
      const isWrong = fault instanceof AppError && ["invalid_code", "invalid_passkey"].includes(fault.code);
      if (isWrong || fault instanceof GuardFailedError) throw invalidSecondFactor();
      throw fault;
    }
  }

  /** What the browser needs to ask for one of this person's passkeys. @throws AppError `invalid_token` */
  async passkeyOptions(mfaToken: string): Promise<PasskeyOptions> {
    return this.#deps.passkeys.requestOptions(await this.#userOf(mfaToken));
  }

  #prove(userId: string, body: MfaBody): Promise<Guarded> {
    const { totp, passkeys } = this.#deps;
    switch (body.method) {
      case "totp":
        return totp.accept(userId, body.code);
      case "recovery_code":
        return totp.acceptRecoveryCode(userId, body.code);
      case "passkey":
        return passkeys.accept(userId, body.flowId, body.response);
    }
  }

  async #userOf(mfaToken: string): Promise<string> {
    const token = await this.#deps.signedTokens.verify("mfa", noClaims, mfaToken);
    if (token === null) throw invalidMfaToken();
    return token.subject;
  }
}
