import { z } from "zod";
import type { RegisterBody } from "../../contract/auth.ts";
import type { CompleteSignupBody, SignupToken } from "../../contract/auth-codes.ts";
import { oauthProviderSchema } from "../../contract/connected-accounts.ts";
import { MINIMUM_AGE } from "../../contract/limits.ts";
import type { Passwords } from "../../platform/auth/passwords.ts";
import type { SignedTokens } from "../../platform/auth/signed-token.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { type Guarded, GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { ConnectedAccountsService } from "../oauth/connected-accounts.service.ts";
import { ageInYears } from "./age.ts";
import { accountBanned, ageRestricted, emailTaken, invalidToken } from "./auth.errors.ts";
import type { AccountRow, AuthRepository } from "./auth.repository.ts";
import type { CodesService } from "./codes.service.ts";
import type { DeviceSessionService } from "./device-session.service.ts";
import type { EntryService } from "./entry.service.ts";
import type { Identity, IdentityBans } from "./identity-bans.ts";
import { refuseCommonPassword } from "./new-password.ts";
import type { IssuedTokens } from "../../platform/http/session-tokens.ts";
import type { SessionIssuer } from "./session-issuer.ts";

const SIGNUP_TOKEN_SECONDS = 15 * 60;

const signupClaims = z.object({
  email: z.string(),
  account: z.object({ provider: oauthProviderSchema, subject: z.string() }).nullable(),
});

interface Dependencies {
  repository: AuthRepository;
  passwords: Passwords;
  codes: CodesService;
  entry: EntryService;
  issuer: SessionIssuer;
  deviceSessions: DeviceSessionService;
  connectedAccounts: ConnectedAccountsService;
  signedTokens: SignedTokens;
  identityBans: IdentityBans;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

interface NewcomerFields {
  email: string;
  displayName: string;
  dateOfBirth: string;
  device: RegisterBody["device"];
  country: string | null;
  passwordHash: string | null;
  isVerified: boolean;
}

/** How accounts begin: directly with a password, or after an e-mail address was proved. */
export class SignupService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `age_restricted`, `password_too_common`, `email_taken`, `account_banned` */
  async register(body: RegisterBody, country: string | null, locale: MailLocale): Promise<IssuedTokens> {
    const { passwords, codes } = this.#deps;
    this.#refuseYoung(body.dateOfBirth);
    refuseCommonPassword(body.password, body.email);
    // A taken address is told first: that somebody is banned is nobody else's business.
    if ((await this.#deps.repository.findAccountByEmail(body.email)) !== undefined) throw emailTaken();
    await this.#refuseReturning(body.email, body.device.id);
    const passwordHash = await passwords.hash(body.password);
    const userId = newId();
    const code = await codes.issuing({ purpose: "verify", subject: userId, locale });
    const fields = { ...body, country, passwordHash, isVerified: false };
    const issued = await this.#create(userId, fields, code.statements);
    code.afterCommit();
    return issued;
  }

  /**
   * Somebody has proved that `email` is theirs. An account which a stranger may have made with it loses its sessions
   * and its password now, and the address itself when the sign-up is completed: it is never inherited.
   * While it is banned nobody signs up with its address: its ban would be walked around. An appeal tells who it was.
   * @throws AppError `account_banned`, with an appeal token
   */
  async begin(request: {
    email: string;
    unverified: AccountRow | undefined;
    account?: z.infer<typeof signupClaims>["account"];
    displayName?: string | null;
    also: readonly (Statement | Guarded)[];
  }): Promise<SignupToken> {
    const { repository, deviceSessions, signedTokens, entry } = this.#deps;
    const { email, unverified, account = null, displayName = null, also } = request;
    if (unverified === undefined) await repository.commit(also);
    else {
      await entry.refuseBanned(unverified, also);
      const revoking = await deviceSessions.revokingAll(unverified.id, "claimed");
      await repository.commit([
        ...also,
        ...revoking.statements,
        repository.updatePasswordHash(unverified.id, null),
      ]);
      revoking.afterCommit();
    }
    const claims = { email, account };
    const signupToken = await signedTokens.sign({
      purpose: "signup",
      subject: email,
      ttlSeconds: SIGNUP_TOKEN_SECONDS,
      claims,
    });
    return { signupToken, email, displayName };
  }

  /** @throws AppError `invalid_token`, `age_restricted`, `password_too_common`, `email_taken`, `account_banned` */
  async complete(body: CompleteSignupBody, country: string | null): Promise<IssuedTokens> {
    const { repository, passwords, signedTokens, connectedAccounts, entry } = this.#deps;
    const token = await signedTokens.verify("signup", signupClaims, body.signupToken);
    if (token === null) throw invalidToken();
    const { email, account } = token.claims;
    this.#refuseYoung(body.dateOfBirth);
    if (body.password !== undefined) refuseCommonPassword(body.password, email);
    const elsewhere = account === null ? null : `${account.provider}:${account.subject}`;
    await this.#refuseReturning(email, body.device.id, elsewhere);
    const passwordHash = body.password === undefined ? null : await passwords.hash(body.password);
    const existing = await repository.findAccountByEmail(email);
    if (existing?.isVerified === true) throw emailTaken();
    // Put out after the address was proved.
    if (existing !== undefined) await entry.refuseBanned(existing);
    const givingUp = existing === undefined ? null : await this.#givingUp(existing.id);
    const userId = newId();
    const linking = account === null ? [] : [connectedAccounts.linking({ ...account, userId, email })];
    const { displayName, dateOfBirth, device } = body;
    const fields = { email, displayName, dateOfBirth, device, country, passwordHash, isVerified: true };
    const issued = await this.#create(userId, fields, linking, givingUp?.statements);
    givingUp?.afterCommit();
    return issued;
  }

  /** The writes that release an unverified account's address; what is left of it is erased with the next round. */
  async #givingUp(userId: string) {
    const { repository, deviceSessions, clock } = this.#deps;
    const revoking = await deviceSessions.revokingAll(userId, "claimed");
    const release = repository.releaseUnverified(userId, clock.now());
    return { statements: [release, ...revoking.statements], afterCommit: revoking.afterCommit };
  }

  async #create(
    userId: string,
    fields: NewcomerFields,
    also: readonly Statement[],
    before: readonly (Statement | Guarded)[] = [],
  ): Promise<IssuedTokens> {
    const { repository, issuer, outbox, clock, defer } = this.#deps;
    const { email, passwordHash, isVerified, dateOfBirth, displayName, device, country } = fields;
    const now = clock.now();
    const role = "student" as const;
    const user = { id: userId, email, passwordHash, role, isVerified, dateOfBirth, createdAt: now };
    const profile = { userId, displayName, lastActiveAt: now, updatedAt: now };
    const issued = await issuer.newSession({ userId, device, country, hasSecondFactor: false });
    const created = outbox.record("user.created", { userId, displayName });
    try {
      await repository.commit([
        ...before,
        ...repository.insertUser(user, profile),
        ...repository.insertSession(issued.session, issued.row),
        ...also,
        created.statement,
      ]);
    } catch (fault) {
      if (constraintOf(fault) === "users.email" || fault instanceof GuardFailedError) throw emailTaken();
      if (constraintOf(fault)?.startsWith("oauth_accounts.") === true) throw invalidToken();
      throw fault;
    }
    defer(outbox.announce([created.id]));
    const account = { ...user, displayName, nativeLanguage: null, englishLevel: null, country: null };
    return issuer.tokens({ account, session: issued.session, refreshToken: issued.refreshToken });
  }

  /** Somebody who was put out does not come back under another name. */
  async #refuseReturning(email: string, deviceId: string, elsewhere: string | null = null): Promise<void> {
    const identities: Identity[] = [
      { kind: "email", value: email },
      { kind: "device", value: deviceId },
    ];
    if (elsewhere !== null) identities.push({ kind: "account", value: elsewhere });
    if (await this.#deps.identityBans.isAnyBanned(identities)) throw accountBanned();
  }

  #refuseYoung(dateOfBirth: string): void {
    if (ageInYears(dateOfBirth, this.#deps.clock.now()) < MINIMUM_AGE) throw ageRestricted();
  }
}
