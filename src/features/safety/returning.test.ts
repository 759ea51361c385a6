import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
  api,
  problemOf,
  registerBody,
  signUp,
  type TestPerson,
  uniqueEmail,
} from "../../../test/support/api.ts";
import { Browser } from "../../../test/support/browser.ts";
import { mailedSecret } from "../../../test/support/codes.ts";
import { addPasskey, newDevice, passkeyOf } from "../../../test/support/second-factors.ts";
import { withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { SignupToken } from "../../contract/auth-codes.ts";
import { base64Url, hmacSha256 } from "../../platform/encoding.ts";
import { newId } from "../../platform/ids.ts";

const ban = ({ id }: TestPerson) =>
  withServices(({ bans }) => bans.banUser({ userId: id, reason: "harassment", until: null }));

const unban = ({ id }: TestPerson) => withServices(({ bans }) => bans.unbanUser({ userId: id }));

/** Nothing is left of the account, so that only the list of who was put out can know the person again. */
async function erase({ id }: TestPerson): Promise<void> {
  await env.DB.prepare("UPDATE users SET deletion_due_at = 1 WHERE id = ?").bind(id).run();
  await withServices(({ deletion }) => deletion.eraseDue());
}

async function signUpWithCode(email: string): Promise<Response> {
  await api("POST", "/api/v1/auth/send-otp", { body: { email } });
  const code = await mailedSecret("otp", email);
  const proof = { email, code, device: newDevice() };
  const answer = await api("POST", "/api/v1/auth/verify-otp", { body: proof });
  const { signupToken } = await answer.json<SignupToken>();
  return completeSignUp(signupToken);
}

function completeSignUp(signupToken: string): Promise<Response> {
  const body = { signupToken, displayName: "Somebody new", dateOfBirth: "1998-04-21", device: newDevice() };
  return api("POST", "/api/v1/auth/complete-signup", { body });
}

const google = (subject: string) => ({ person: "typed" as const, email: uniqueEmail(), subject });

async function signUpWithGoogle(subject: string): Promise<Response> {
  const { signupToken = "" } = await new Browser().signIn("google", google(subject));
  return completeSignUp(signupToken);
}

async function codeOf(answer: Response): Promise<string> {
  return (await problemOf(answer)).code;
}

describe("somebody who was put out is known again", () => {
  it("by their confirmed e-mail, also when the account is gone", async () => {
    const person = await verifiedPerson();
    await ban(person);
    await erase(person);
    const { email } = person;
    expect(await codeOf(await signUpWithCode(email))).toBe("account_banned");
    const password = await api("POST", "/api/v1/auth/register", { body: registerBody({ email }) });
    expect(await codeOf(password)).toBe("account_banned");
  });

  it("by their device, whatever address they give", async () => {
    const person = await verifiedPerson();
    await ban(person);
    const body = registerBody({ device: { id: person.deviceId, platform: "android" } });
    const answer = await api("POST", "/api/v1/auth/register", { body });
    expect(await codeOf(answer)).toBe("account_banned");
  });

  it("by their device and their mailbox, however they spell them", async () => {
    const person = await verifiedPerson();
    await ban(person);
    const device = { id: person.deviceId.toUpperCase(), platform: "android" };
    const sameDevice = await api("POST", "/api/v1/auth/register", { body: registerBody({ device }) });
    expect(await codeOf(sameDevice)).toBe("account_banned");
    const email = person.email.replace("@", "+again@");
    const sameMailbox = await api("POST", "/api/v1/auth/register", { body: registerBody({ email }) });
    expect(await codeOf(sameMailbox)).toBe("account_banned");
  });

  it("by what was listed before spellings were folded", async () => {
    const email = uniqueEmail().replace("@", "+old@");
    const person = await signUp();
    await ban(person);
    const key = (await withServices(async ({ config }) => config)).SEALING_KEY;
    const hash = base64Url(await hmacSha256(key, `banned\nemail\n${email}`));
    await env.DB.prepare(
      "INSERT INTO banned_identities (kind, identity_hash, sanction_id) SELECT 'email', ?, id FROM sanctions WHERE user_id = ?",
    )
      .bind(hash, person.id)
      .run();
    const again = await api("POST", "/api/v1/auth/register", { body: registerBody({ email }) });
    expect(await codeOf(again)).toBe("account_banned");
  });

  it("by their passkey, when another account adds it", async () => {
    const person = await verifiedPerson();
    const { device } = await passkeyOf(person);
    await ban(person);
    await erase(person);
    const other = await verifiedPerson();
    expect(await codeOf(await addPasskey(other.token, device))).toBe("account_banned");
  });

  it("by their account at a provider, whatever address that gives", async () => {
    const person = await verifiedPerson();
    const subject = `subject-${newId()}`;
    await new Browser().connect("google", person.token, google(subject));
    await ban(person);
    await erase(person);
    expect(await codeOf(await signUpWithGoogle(subject))).toBe("account_banned");
  });
});

describe("somebody who is let in again", () => {
  it("is on no list any more: device, e-mail, passkey and account elsewhere are welcome", async () => {
    const person = await verifiedPerson();
    const { device } = await passkeyOf(person);
    const subject = `subject-${newId()}`;
    await new Browser().connect("google", person.token, google(subject));
    await ban(person);
    await unban(person);
    await erase(person);
    expect((await signUpWithCode(person.email)).status).toBe(201);
    expect((await signUpWithGoogle(subject)).status).toBe(201);
    const other = await verifiedPerson();
    expect((await addPasskey(other.token, device)).status).toBe(201);
    const body = registerBody({ device: { id: person.deviceId, platform: "android" } });
    expect((await api("POST", "/api/v1/auth/register", { body })).status).toBe(201);
  });
});
