import { z } from "zod";
import type {
  AddPasskeyBody,
  CredentialJson,
  Passkey,
  PasskeyLoginBody,
  PasskeyOptions,
} from "../../contract/second-factor.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { type Guarded, GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { utf8 } from "../../platform/encoding.ts";
import type { Principal } from "../../platform/http/platform-env.ts";
import { newId } from "../../platform/ids.ts";
import { describeFault, type Logger } from "../../platform/log.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import type { AuthFlows } from "../auth/auth-flows.service.ts";
import type { IdentityBans } from "../auth/identity-bans.ts";
import type { EntryService } from "../auth/entry.service.ts";
import type { IssuedTokens } from "../../platform/http/session-tokens.ts";
import {
  bannedPasskey,
  invalidPasskey,
  noSuchPasskey,
  passkeyLimitReached,
  secondFactorNeeded,
} from "./second-factor.errors.ts";
import type { SecondFactorsService } from "./second-factors.service.ts";
import type { PasskeyRow, SecondFactorRepository } from "./second-factor.repository.ts";
import { asAuthentication, asRegistration, transportsOf } from "./webauthn-json.ts";

/** Loaded when it is first needed: what it knows of certificates would slow down every start of the Worker. */
const webAuthn = () => import("@simplewebauthn/server");

const CEREMONY_MS = 5 * 60_000;
const MAXIMUM = 20;
const challengeSchema = z.object({ challenge: z.string() });

interface Dependencies {
  repository: SecondFactorRepository;
  accounts: AccountsService;
  secondFactors: SecondFactorsService;
  identityBans: IdentityBans;
  entry: EntryService;
  flows: AuthFlows;
  /** The page's origin; its host name is the relying party's id (WebAuthn section 5.1.2). */
  origin: string;
  clock: Clock;
  log: Logger;
}

/** Passkeys (WebAuthn level 3): a key pair on the person's own device, unlocked there by finger, face or PIN. */
export class PasskeysService {
  readonly #deps: Dependencies;
  readonly #relyingPartyId: string;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
    this.#relyingPartyId = new URL(dependencies.origin).hostname;
  }

  /** @throws AppError `email_unverified`, `passkey_limit_reached` */
  async creationOptions(principal: Principal): Promise<PasskeyOptions> {
    const { userId } = principal;
    await this.#deps.secondFactors.mustBeShown(principal);
    const { repository, accounts } = this.#deps;
    const account = await accounts.mustBeVerified(userId);
    const known = await repository.listPasskeys(userId);
    if (known.length >= MAXIMUM) throw passkeyLimitReached();
    const { generateRegistrationOptions } = await webAuthn();
    const options = await generateRegistrationOptions({
      rpName: "Parley",
      rpID: this.#relyingPartyId,
      userID: utf8(userId).slice(),
      userName: account.email,
      userDisplayName: account.displayName,
      attestationType: "none",
      excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    return { flowId: await this.#begin("passkey_add", userId, options.challenge), options: { ...options } };
  }

  /** @throws AppError `invalid_passkey`, `passkey_limit_reached` */
  async add(principal: Principal, body: AddPasskeyBody): Promise<Passkey> {
    const { userId, sessionId, role } = principal;
    await this.#deps.secondFactors.mustBeShown(principal);
    const { repository, accounts, flows, origin, clock } = this.#deps;
    const flow = await flows.take(body.flowId, "passkey_add", challengeSchema);
    if (flow === null || flow.userId !== userId) throw invalidPasskey();
    const { verifyRegistrationResponse } = await webAuthn();
    const verified = await this.#ask(() =>
      verifyRegistrationResponse({
        response: asRegistration(body.response),
        expectedChallenge: flow.data.challenge,
        expectedOrigin: origin,
        expectedRPID: this.#relyingPartyId,
        requireUserVerification: true,
      }),
    );
    if (!verified.verified) throw invalidPasskey();
    const { credential, credentialBackedUp } = verified.registrationInfo;
    const known = [{ kind: "passkey" as const, value: credential.id }];
    if (await this.#deps.identityBans.isAnyBanned(known)) throw bannedPasskey();
    const now = clock.now();
    const row: PasskeyRow = {
      id: newId(),
      userId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: transportsOf(credential.transports),
      name: body.name,
      isSynced: credentialBackedUp,
      createdAt: now,
      lastUsedAt: null,
    };
    const telling = accounts.tellingOf(
      userId,
      { change: "passkey_added", name: row.name },
      { passkeyId: row.id },
    );
    try {
      await repository.commit([
        ...repository.insertPasskey(row, MAXIMUM),
        ...(role === "admin" ? [] : [accounts.markSecondFactor(sessionId, now)]),
        ...telling.statements,
      ]);
    } catch (fault) {
      if (constraintOf(fault) === "passkeys.credential_id") throw invalidPasskey();
      if (fault instanceof GuardFailedError) throw passkeyLimitReached();
      throw fault;
    }
    telling.afterCommit();
    accounts.forgetState(sessionId);
    return toPasskey(row);
  }

  async list(userId: string): Promise<Passkey[]> {
    return (await this.#deps.repository.listPasskeys(userId)).map(toPasskey);
  }

  /** @throws AppError `not_found`, `second_factor_needed_for_role` */
  async remove(principal: Principal, id: string): Promise<void> {
    const { userId, role } = principal;
    const { repository, accounts, secondFactors } = this.#deps;
    await secondFactors.mustBeShown(principal);
    const factors = await repository.countFactors(userId);
    const mayBeLast = role !== "admin" || factors.totp > 0;
    if (!mayBeLast && factors.passkeys <= 1) throw secondFactorNeeded();
    const key = (await repository.listPasskeys(userId)).find((row) => row.id === id);
    if (key === undefined) throw noSuchPasskey();
    const telling = accounts.tellingOf(
      userId,
      { change: "passkey_removed", name: key.name },
      { passkeyId: id },
    );
    try {
      await repository.commit([
        mayBeLast ? repository.deletePasskey(userId, id) : repository.deletePasskeyOfSeveral(userId, id),
        ...telling.statements,
      ]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw noSuchPasskey();
      throw fault;
    }
    telling.afterCommit();
  }

  /** With a user: the second step of their login, by their own keys. Without: any passkey of this site. */
  async requestOptions(userId: string | null): Promise<PasskeyOptions> {
    const keys = userId === null ? [] : await this.#deps.repository.listPasskeys(userId);
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: this.#relyingPartyId,
      userVerification: userId === null ? "required" : "preferred",
      allowCredentials: keys.map(({ credentialId: id, transports }) => ({ id, transports })),
    });
    const kind = userId === null ? "passkey_login" : "passkey_step";
    return { flowId: await this.#begin(kind, userId, options.challenge), options: { ...options } };
  }

  /** A passkey alone is two factors: the device that has it, and what unlocks it. @throws AppError `invalid_passkey`, `account_banned` */
  async login(body: PasskeyLoginBody, country: string | null): Promise<IssuedTokens> {
    const { accounts, entry, flows } = this.#deps;
    const flow = await flows.take(body.flowId, "passkey_login", challengeSchema);
    if (flow === null) throw invalidPasskey();
    const { row, use } = await this.#verify(body.response, flow.data.challenge, true);
    const account = await accounts.findById(row.userId);
    if (account === undefined) throw invalidPasskey();
    try {
      return await entry.enterFully({ account, device: body.device, country }, [use]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw invalidPasskey();
      throw fault;
    }
  }

  /** The write that notes the use of this user's passkey as a second step. @throws AppError `invalid_passkey` */
  async accept(userId: string, flowId: string, response: CredentialJson): Promise<Guarded> {
    const flow = await this.#deps.flows.take(flowId, "passkey_step", challengeSchema);
    if (flow === null || flow.userId !== userId) throw invalidPasskey();
    const { row, use } = await this.#verify(response, flow.data.challenge, false);
    if (row.userId !== userId) throw invalidPasskey();
    return use;
  }

  async #verify(response: CredentialJson, challenge: string, requireUserVerification: boolean) {
    const { repository, origin, clock } = this.#deps;
    const row = await repository.findPasskey(response.id);
    if (row === undefined) throw invalidPasskey();
    const { credentialId: id, publicKey, counter } = row;
    const { verifyAuthenticationResponse } = await webAuthn();
    const verified = await this.#ask(() =>
      verifyAuthenticationResponse({
        response: asAuthentication(response),
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: this.#relyingPartyId,
        credential: { id, publicKey: new Uint8Array(publicKey), counter },
        requireUserVerification,
      }),
    );
    if (!verified.verified) throw invalidPasskey();
    return { row, use: repository.usePasskey(row.id, verified.authenticationInfo.newCounter, clock.now()) };
  }

  /** The library throws at whatever does not fit; the reason is for the log, the person hears that it was refused. */
  async #ask<Result>(check: () => Promise<Result>): Promise<Result> {
    try {
      return await check();
    } catch (fault) {
      this.#deps.log.info("passkey.refused", { cause: describeFault(fault) });
      throw invalidPasskey();
    }
  }

  #begin(kind: "passkey_add" | "passkey_login" | "passkey_step", userId: string | null, challenge: string) {
    return this.#deps.flows.begin({ kind, userId, lifeMs: CEREMONY_MS, data: { challenge } });
  }
}

function toPasskey(row: PasskeyRow): Passkey {
  return {
    id: row.id,
    name: row.name,
    isSynced: row.isSynced,
    createdAt: new Date(row.createdAt).toISOString(),
    lastUsedAt: row.lastUsedAt === null ? null : new Date(row.lastUsedAt).toISOString(),
  };
}
