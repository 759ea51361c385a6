import type { MfaRequired, Role, SecondFactor } from "../../contract/auth.ts";
import type { SignedTokens } from "../../platform/auth/signed-token.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import { accountBanned } from "./auth.errors.ts";
import type { AuthRepository } from "./auth.repository.ts";
import { isBanned } from "./ban.ts";
import type { IssuedTokens } from "../../platform/http/session-tokens.ts";
import type { Entry, SessionOpener } from "./session-opener.service.ts";

const APPEAL_TOKEN_SECONDS = 24 * 60 * 60;
const MFA_TOKEN_SECONDS = 5 * 60;

/** Which second steps an account asks for. Implemented by the second-factor feature. */
export interface SecondFactorLookup {
  methodsOf(account: { id: string; role: Role }): Promise<SecondFactor[]>;
}

/** Either the tokens, or the demand for a second step. */
export type Entered =
  | { kind: "tokens"; issued: IssuedTokens }
  | { kind: "second_factor"; required: MfaRequired };

interface Dependencies {
  repository: AuthRepository;
  secondFactors: SecondFactorLookup;
  opener: SessionOpener;
  signedTokens: SignedTokens;
  clock: Clock;
}

/** What every way in comes to once its own proof was right: password, code, passkey, Google, Apple. */
export class EntryService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * After one factor. `also` (a code that is used up) is committed in either case.
   * @throws AppError `account_banned`, with an appeal token
   */
  async enter(entry: Entry, also: readonly (Statement | Guarded)[] = []): Promise<Entered> {
    const { repository, secondFactors, opener, signedTokens } = this.#deps;
    await this.refuseBanned(entry.account, also);
    const methods = await secondFactors.methodsOf(entry.account);
    if (methods.length === 0) {
      return { kind: "tokens", issued: await opener.open(entry, { hasSecondFactor: false, also }) };
    }
    await repository.commit(also);
    const subject = entry.account.id;
    const mfaToken = await signedTokens.sign({ purpose: "mfa", subject, ttlSeconds: MFA_TOKEN_SECONDS });
    return { kind: "second_factor", required: { mfaRequired: true, mfaToken, methods } };
  }

  /** After two factors, or a passkey that checked its user. @throws AppError `account_banned`, with an appeal token */
  async enterFully(entry: Entry, also: readonly (Statement | Guarded)[] = []): Promise<IssuedTokens> {
    await this.refuseBanned(entry.account, also);
    return this.#deps.opener.open(entry, { hasSecondFactor: true, also });
  }

  /**
   * Refuses whoever has proved to be a banned person; what the proof used up is committed.
   * @throws AppError `account_banned`, with an appeal token and until when; without `until` it is for good
   */
  async refuseBanned(account: Entry["account"], also: readonly (Statement | Guarded)[] = []): Promise<void> {
    const { repository, signedTokens, clock } = this.#deps;
    if (!isBanned(account, clock.now())) return;
    await repository.commit(also);
    const subject = account.id;
    const ttlSeconds = APPEAL_TOKEN_SECONDS;
    const appealToken = await signedTokens.sign({ purpose: "appeal", subject, ttlSeconds });
    throw accountBanned({ appealToken, until: account.banUntil });
  }
}
