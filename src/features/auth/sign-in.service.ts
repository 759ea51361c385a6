import type { Device, LoginBody, RegisterBody } from "../../contract/auth.ts";
import type { Passwords } from "../../platform/auth/passwords.ts";
import type { SignedTokens } from "../../platform/auth/signed-token.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import type { Defer } from "../../platform/defer.ts";
import { sha256 } from "../../platform/encoding.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { RateLimits } from "../../platform/rate-limit/rate-limits.ts";
import { MINIMUM_AGE } from "../../contract/limits.ts";
import { ageInYears } from "./age.ts";
import {
  accountBanned,
  ageRestricted,
  emailTaken,
  invalidCredentials,
  passwordTooCommon,
} from "./auth.errors.ts";
import type { AccountRow, AuthRepository } from "./auth.repository.ts";
import { isBanned } from "./ban.ts";
import { isTooCommon } from "./common-passwords.ts";
import type { DeviceSessionService } from "./device-session.service.ts";
import type { IssuedTokens, SessionIssuer } from "./session-issuer.ts";

const HOUR_MS = 60 * 60 * 1000;
const APPEAL_TOKEN_SECONDS = 24 * 60 * 60;
const accountLoginRule = { name: "login-account", limit: 10, windowMs: HOUR_MS };

interface Dependencies {
  repository: AuthRepository;
  passwords: Passwords;
  issuer: SessionIssuer;
  signedTokens: SignedTokens;
  outbox: Outbox;
  rateLimits: RateLimits;
  deviceSessions: DeviceSessionService;
  clock: Clock;
  defer: Defer;
}

/** Registration and login with e-mail and password. */
export class SignInService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `age_restricted`, `password_too_common`, `email_taken` */
  async register(body: RegisterBody, country: string | null): Promise<IssuedTokens> {
    const { repository, issuer, outbox, clock, defer } = this.#deps;
    const now = clock.now();
    if (ageInYears(body.dateOfBirth, now) < MINIMUM_AGE) throw ageRestricted();
    if (isTooCommon(body.password, body.email)) throw passwordTooCommon();
    const user = {
      id: newId(),
      email: body.email,
      passwordHash: await this.#deps.passwords.hash(body.password),
      role: "student" as const,
      isVerified: false,
      dateOfBirth: body.dateOfBirth,
      createdAt: now,
    };
    const profile = { userId: user.id, displayName: body.displayName, lastActiveAt: now, updatedAt: now };
    const issued = await issuer.newSession({ userId: user.id, device: body.device, country });
    const created = outbox.record("user.created", { userId: user.id, displayName: body.displayName });
    try {
      await repository.commit([
        ...repository.insertUser(user, profile),
        ...repository.insertSession(issued.session, issued.row),
        created.statement,
      ]);
    } catch (fault) {
      if (constraintOf(fault) === "users.email") throw emailTaken();
      throw fault;
    }
    defer(outbox.announce([created.id]));
    const noProfile = { nativeLanguage: null, englishLevel: null, country: null };
    const account = { ...user, ...noProfile, displayName: body.displayName };
    return issuer.tokens({ account, session: issued.session, refreshToken: issued.refreshToken });
  }

  /**
   * The same answer after the same time for an unknown e-mail and a wrong password. A device that signs in again
   * replaces its session.
   * @throws AppError `invalid_credentials`, `account_banned` (with an appeal token), `rate_limited`
   */
  async login(body: LoginBody, country: string | null): Promise<IssuedTokens> {
    const { repository, passwords, rateLimits, clock } = this.#deps;
    await rateLimits.consume(`account:${await sha256(body.email)}`, [accountLoginRule]);
    const account = await repository.findAccountByEmail(body.email);
    const check = await passwords.verify(account?.passwordHash ?? null, body.password);
    if (account === undefined || !check.isCorrect) throw invalidCredentials();
    if (isBanned(account, clock.now())) throw accountBanned(await this.#appealToken(account.id));
    const newHash = check.needsRehash ? await passwords.hash(body.password) : null;
    return this.#openSession({ account, device: body.device, country, newHash });
  }

  async #openSession(options: {
    account: AccountRow;
    device: Device;
    country: string | null;
    newHash: string | null;
  }): Promise<IssuedTokens> {
    const { repository, issuer, outbox, deviceSessions, defer } = this.#deps;
    const { account, device, country, newHash } = options;
    const isNewDevice = !(await repository.hasUsedDevice(account.id, device.id));
    const issued = await issuer.newSession({ userId: account.id, device, country });
    const replacing = await deviceSessions.revokingDevice(account.id, device.id);
    const login = outbox.record("user.login", {
      userId: account.id,
      sessionId: issued.session.id,
      platform: device.platform,
      deviceName: device.name ?? null,
      isNewDevice,
    });
    await repository.commit([
      ...replacing.statements,
      ...repository.insertSession(issued.session, issued.row),
      ...(newHash === null ? [] : [repository.updatePasswordHash(account.id, newHash)]),
      login.statement,
    ]);
    defer(outbox.announce([login.id]));
    replacing.afterCommit();
    return issuer.tokens({ account, session: issued.session, refreshToken: issued.refreshToken });
  }

  #appealToken(userId: string): Promise<string> {
    return this.#deps.signedTokens.sign({
      purpose: "appeal",
      subject: userId,
      ttlSeconds: APPEAL_TOKEN_SECONDS,
    });
  }
}
