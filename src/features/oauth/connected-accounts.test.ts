import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson, uniqueEmail } from "../../../test/support/api.ts";
import { Browser, outcomeOf } from "../../../test/support/browser.ts";
import { newDevice, passkeyOf } from "../../../test/support/second-factors.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { Tokens } from "../../contract/auth.ts";
import type { ConnectedAccount, OAuthProvider } from "../../contract/connected-accounts.ts";
import { newId } from "../../platform/ids.ts";

const typed = (email = uniqueEmail(), subject = `subject-${newId()}`) => ({
  person: "typed" as const,
  email,
  subject,
});
const disconnect = (token: string, provider: OAuthProvider) =>
  api("DELETE", `/api/v1/auth/accounts/${provider}`, { token });

async function connected(token: string) {
  const answer = await api("GET", "/api/v1/auth/accounts", { token });
  return answer.json<{ items: ConnectedAccount[]; available: OAuthProvider[] }>();
}

async function codeOf(answer: Response): Promise<string> {
  return (await problemOf(answer)).code;
}

/** Somebody who has signed up with Google and has no password. */
async function withoutPassword(): Promise<TestPerson> {
  const email = uniqueEmail();
  const { signupToken } = await new Browser().signIn("google", typed(email));
  const device = newDevice();
  const body = { signupToken, displayName: "Ana", dateOfBirth: "1998-04-21", device };
  const answer = await api("POST", "/api/v1/auth/complete-signup", { body });
  const { accessToken: token, refreshToken = "", user } = await answer.json<Tokens>();
  return { id: user.id, email, password: "", token, refreshToken, deviceId: device.id };
}

describe("connecting an account", () => {
  it("opens mine from then on, whatever address it has", async () => {
    const [browser, person, google] = [new Browser(), await verifiedPerson(), typed()];
    expect(await browser.connect("google", person.token, google)).toEqual({ result: "linked" });
    const { items, available } = await connected(person.token);
    expect(items).toMatchObject([{ provider: "google", email: google.email }]);
    expect(available).toEqual(["google", "apple"]);
    expect(await new Browser().signIn("google", google)).toEqual({ result: "signed_in" });
    expect(await browser.signIn("google", google)).toEqual({ result: "signed_in" });
    expect((await browser.refresh()).user.id).toBe(person.id);
  });

  it("is done when it was done before, and replaces another one of the same provider", async () => {
    const [browser, person, first, second] = [new Browser(), await verifiedPerson(), typed(), typed()];
    for (const consent of [first, first, second]) {
      expect(await browser.connect("google", person.token, consent)).toEqual({ result: "linked" });
    }
    expect(await browser.connect("apple", person.token, typed())).toEqual({ result: "linked" });
    const { items } = await connected(person.token);
    expect(items.map(({ provider, email }) => [provider, email])).toContainEqual(["google", second.email]);
    expect(items).toHaveLength(2);
    expect(await browser.signIn("google", first)).toMatchObject({ result: "signup" });
  });

  it("is refused when it opens another person's, who keeps it", async () => {
    const [ana, eve, google] = [await verifiedPerson(), await verifiedPerson(), typed()];
    await new Browser().connect("google", ana.token, google);
    const outcome = await new Browser().connect("google", eve.token, google);
    expect(outcome).toEqual({ result: "error", code: "account_linked_elsewhere" });
    expect((await connected(ana.token)).items).toHaveLength(1);
    expect((await connected(eve.token)).items).toEqual([]);
  });

  it("gives one account there to one of two who ask at once", async () => {
    const [ana, eve, google] = [await verifiedPerson(), await verifiedPerson(), typed()];
    const both = [ana, eve].map(({ token }) => new Browser().connect("google", token, google));
    const results = (await Promise.all(both)).map(({ result, code }) => code ?? result ?? "");
    expect(results.toSorted()).toEqual(["account_linked_elsewhere", "linked"]);
  });

  it("succeeds in two tabs at once", async () => {
    const [person, google] = [await verifiedPerson(), typed()];
    const both = [0, 1].map(() => new Browser().connect("google", person.token, google));
    expect(await Promise.all(both)).toEqual([{ result: "linked" }, { result: "linked" }]);
  });

  it("is refused in another browser: nobody connects their account to mine by a link", async () => {
    const [person, attacker] = [await verifiedPerson(), new Browser()];
    const url = await attacker.beginToConnect("google", person.token);
    const outcome = outcomeOf(await new Browser().comeBack(url, typed()));
    expect(outcome).toEqual({ result: "error", code: "invalid_token" });
    expect((await connected(person.token)).items).toEqual([]);
  });

  it("takes none whose address the provider has not confirmed", async () => {
    const person = await verifiedPerson();
    const consent = { ...typed(), isEmailVerified: false };
    const outcome = await new Browser().connect("apple", person.token, consent);
    expect(outcome).toEqual({ result: "error", code: "provider_email_unverified" });
  });

  it("is for people who are signed in and have confirmed their address", async () => {
    const path = "/api/v1/auth/accounts/google?deviceId=browser-0001";
    expect((await api("POST", path)).status).toBe(401);
    expect((await api("GET", "/api/v1/auth/accounts")).status).toBe(401);
    expect((await api("DELETE", "/api/v1/auth/accounts/google")).status).toBe(401);
    const { token } = await signUp();
    const unverified = await api("POST", path, { token });
    expect([unverified.status, await codeOf(unverified)]).toEqual([403, "email_unverified"]);
    expect(unverified.headers.get("location")).toBeNull();
  });
});

describe("disconnecting an account", () => {
  it("is refused for the last way in, until there is a password", async () => {
    const { token } = await withoutPassword();
    const last = await disconnect(token, "google");
    expect([last.status, await codeOf(last)]).toEqual([422, "last_way_in"]);
    const body = { newPassword: "eight blue tea cups" };
    expect((await api("POST", "/api/v1/auth/change-password", { body, token })).status).toBe(204);
    expect((await disconnect(token, "google")).status).toBe(204);
    expect((await connected(token)).items).toEqual([]);
    expect(await codeOf(await disconnect(token, "google"))).toBe("not_found");
  });

  it("is allowed with a passkey", async () => {
    const person = await withoutPassword();
    await passkeyOf(person);
    expect((await disconnect(person.token, "google")).status).toBe(204);
  });

  it("leaves one of two, also when both are to go at once", async () => {
    const { token } = await withoutPassword();
    await new Browser().connect("apple", token, typed());
    const both = await Promise.all([disconnect(token, "google"), disconnect(token, "apple")]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 422]);
    expect((await connected(token)).items).toHaveLength(1);
  });

  it("closes that door, and touches nobody else's", async () => {
    const [ana, ben, google] = [await verifiedPerson(), await verifiedPerson(), typed()];
    await new Browser().connect("google", ana.token, google);
    expect(await codeOf(await disconnect(ben.token, "google"))).toBe("not_found");
    expect((await disconnect(ana.token, "google")).status).toBe(204);
    expect(await new Browser().signIn("google", google)).toMatchObject({ result: "signup" });
  });
});
