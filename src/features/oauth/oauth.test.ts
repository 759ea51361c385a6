import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, uniqueEmail } from "../../../test/support/api.ts";
import { Browser, outcomeOf } from "../../../test/support/browser.ts";
import { consentAtApple } from "../../../test/support/outside-people.ts";
import { enableTotp, newDevice, totpCode } from "../../../test/support/second-factors.ts";
import { withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { Tokens } from "../../contract/auth.ts";
import type { ConnectedAccount } from "../../contract/connected-accounts.ts";
import { newId } from "../../platform/ids.ts";

const typed = (email: string, overrides: { subject?: string; isEmailVerified?: boolean } = {}) => ({
  person: "typed" as const,
  email,
  ...overrides,
});

function complete(signupToken = "", overrides: Record<string, unknown> = {}): Promise<Response> {
  const body = {
    signupToken,
    displayName: "Ana",
    dateOfBirth: "1998-04-21",
    device: newDevice(),
    ...overrides,
  };
  return api("POST", "/api/v1/auth/complete-signup", { body });
}

async function connected(token: string): Promise<ConnectedAccount[]> {
  const answer = await api("GET", "/api/v1/auth/accounts", { token });
  return (await answer.json<{ items: ConnectedAccount[] }>()).items;
}

async function codeOf(answer: Response): Promise<string> {
  return (await problemOf(answer)).code;
}

describe("leaving for a provider", () => {
  it("tells it what it must know and keeps verifier and secrets here", async () => {
    const url = new URL(await new Browser().begin("google"));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "code",
      response_mode: "query",
      client_id: "parley-test.apps.google.example",
      redirect_uri: "http://parley.test/api/v1/auth/oauth/google/callback",
      scope: "openid email profile",
      state: expect.stringMatching(/^.{32,}$/),
      nonce: expect.stringMatching(/^.{32,}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
  });

  it("marks the browser with a cookie that Apple's form brings back and no script reads", async () => {
    const answer = await api("GET", "/api/v1/auth/oauth/apple?deviceId=browser-0001");
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-parley_oauth=[\w-]{43};/);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=None", "Path=/"]) {
      expect(cookie).toContain(attribute);
    }
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/a\r\nSet-Cookie: a=b",
    "/a\u0000",
    "/\t/evil.example",
  ])("refuses to come back to %j", async (returnTo) => {
    const query = new URLSearchParams({ deviceId: "browser-0001", returnTo });
    const answer = await api("GET", `/api/v1/auth/oauth/google?${query.toString()}`);
    expect([answer.status, await codeOf(answer)]).toEqual([400, "validation_failed"]);
    expect(answer.headers.get("location")).toBeNull();
  });

  it("refuses an unknown provider, a device without a name, and what it does not know", async () => {
    const statuses = await Promise.all(
      [
        "facebook?deviceId=browser-0001",
        "google",
        "google?deviceId=x",
        "google?deviceId=browser-0001&role=admin",
      ]
        .map((path) => api("GET", `/api/v1/auth/oauth/${path}`))
        .map(async (answer) => (await answer).status),
    );
    expect(statuses).toEqual([400, 400, 400, 400]);
  });

  it("comes back to the page of this site where it began", async () => {
    const browser = new Browser();
    const url = await browser.begin("google", { returnTo: "/practice?topic=travel#now" });
    const outcome = outcomeOf(await browser.comeBack(url, typed(uniqueEmail())));
    expect(outcome).toMatchObject({ result: "signup", returnTo: "/practice?topic=travel#now" });
  });
});

describe.each(["google", "apple"] as const)("coming back from %s", (provider) => {
  it("lets a new person make an account that is verified and connected", async () => {
    const [browser, email] = [new Browser(), uniqueEmail()];
    const { result, signupToken, ...rest } = await browser.signIn(provider, typed(email));
    expect(result).toBe("signup");
    expect(rest).toEqual({ email, displayName: "Person Example" });
    expect(browser.isSignedIn).toBe(false);
    const answer = await complete(signupToken);
    expect(answer.status).toBe(201);
    const { user, accessToken } = await answer.json<Tokens>();
    expect(user).toMatchObject({ email, isVerified: true });
    expect(await connected(accessToken)).toMatchObject([{ provider, email }]);
    expect(await browser.signIn(provider, typed(email))).toEqual({ result: "signed_in" });
    expect((await browser.refresh()).user.id).toBe(user.id);
  });

  it("signs into the verified account with this address, and connects it", async () => {
    const [browser, person] = [new Browser(), await verifiedPerson()];
    expect(await browser.signIn(provider, typed(person.email.toUpperCase()))).toEqual({
      result: "signed_in",
    });
    const { user, accessToken } = await browser.refresh();
    expect(user.id).toBe(person.id);
    expect(await connected(accessToken)).toMatchObject([{ provider, email: person.email }]);
  });

  it("finds the account by the provider's name for it, whatever has become of the addresses", async () => {
    const [browser, person, other] = [new Browser(), await verifiedPerson(), await verifiedPerson()];
    const subject = `subject-${newId()}`;
    await browser.signIn(provider, typed(person.email, { subject }));
    for (const now of [
      typed(uniqueEmail()),
      typed(other.email),
      typed(uniqueEmail(), { isEmailVerified: false }),
    ]) {
      expect(await browser.signIn(provider, { ...now, subject })).toEqual({ result: "signed_in" });
      expect((await browser.refresh()).user.id).toBe(person.id);
    }
  });

  it("hands nobody an account that a stranger made with their address", async () => {
    const stranger = await signUp({ displayName: "Not Ana" });
    const { result, signupToken } = await new Browser().signIn(provider, typed(stranger.email));
    expect(result).toBe("signup");
    expect((await api("GET", "/api/v1/users/me", { token: stranger.token })).status).toBe(401);
    const { user } = await (await complete(signupToken)).json<Tokens>();
    expect(user.id).not.toBe(stranger.id);
    expect(user).toMatchObject({ email: stranger.email, displayName: "Ana", isVerified: true });
    const body = { email: stranger.email, password: stranger.password, device: newDevice() };
    expect((await api("POST", "/api/v1/auth/login", { body })).status).toBe(401);
    const { refreshToken } = stranger;
    expect((await api("POST", "/api/v1/auth/refresh", { body: { refreshToken } })).status).toBe(401);
  });

  it("asks for the second step of who has one", async () => {
    const [browser, person] = [new Browser(), await verifiedPerson()];
    const { secret } = await enableTotp(person);
    const { result, mfaToken, methods } = await browser.signIn(provider, typed(person.email));
    expect([result, methods]).toEqual(["mfa", "totp,recovery_code"]);
    expect(browser.isSignedIn).toBe(false);
    const body = { mfaToken, method: "totp", code: await totpCode(secret, 1), device: newDevice() };
    const answer = await api("POST", "/api/v1/auth/mfa", { body });
    expect((await answer.json<Tokens>()).user.id).toBe(person.id);
  });

  it("turns a banned person away, with a way to appeal", async () => {
    const person = await verifiedPerson();
    await withServices(({ bans }) => bans.banUser({ userId: person.id, reason: "spam", until: null }));
    const browser = new Browser();
    const outcome = await browser.signIn(provider, typed(person.email));
    expect(outcome).toMatchObject({
      result: "error",
      code: "account_banned",
      appealToken: expect.stringMatching(/^ey/),
    });
    expect(browser.isSignedIn).toBe(false);
  });

  it("lets a person in who has another account there with the same address", async () => {
    const [browser, person] = [new Browser(), await verifiedPerson()];
    await browser.signIn(provider, typed(person.email, { subject: `first-${newId()}` }));
    const again = await browser.signIn(provider, typed(person.email, { subject: `second-${newId()}` }));
    expect(again).toEqual({ result: "signed_in" });
    const { user, accessToken } = await browser.refresh();
    expect(user.id).toBe(person.id);
    expect(await connected(accessToken)).toHaveLength(1);
  });

  it.each(["at once", "one after the other"])("takes two tabs of one browser, %s", async (order) => {
    const [browser, person] = [new Browser(), await verifiedPerson()];
    const tabs = [await browser.begin(provider), await browser.begin(provider)];
    const comeBack = async (url: string) => outcomeOf(await browser.comeBack(url, typed(person.email)));
    const outcomes =
      order === "at once"
        ? await Promise.all(tabs.map(comeBack))
        : [await comeBack(tabs[1] ?? ""), await comeBack(tabs[0] ?? "")];
    expect(outcomes).toEqual([{ result: "signed_in" }, { result: "signed_in" }]);
  });

  it("makes one account of one account there", async () => {
    const subject = `subject-${newId()}`;
    const tokens = [uniqueEmail(), uniqueEmail()].map(async (email) => {
      return (await new Browser().signIn(provider, typed(email, { subject }))).signupToken;
    });
    const [one, two] = await Promise.all(tokens);
    expect((await complete(one)).status).toBe(201);
    expect(await codeOf(await complete(two))).toBe("invalid_token");
    expect(await codeOf(await complete(one))).toBe("email_taken");
  });
});

describe("the name at Apple", () => {
  it("comes beside the token, the first time only", async () => {
    const consent = typed(`lucia-${newId()}@example.com`);
    const first = await new Browser().signIn("apple", consent);
    expect(first).toMatchObject({ result: "signup", displayName: "Lucia Example" });
    expect(await new Browser().signIn("apple", consent)).not.toHaveProperty("displayName");
  });

  it.each([
    "{not json",
    "null",
    "[]",
    '"Ana"',
    '{"name":"Ana"}',
    '{"name":{"firstName":7}}',
    '{"name":{"firstName":"\u202e"}}',
  ])("is only a suggestion: %j is none", async (user) => {
    const browser = new Browser();
    const form = await consentAtApple(await browser.begin("apple"), typed(uniqueEmail()));
    form.set("user", user);
    const outcome = outcomeOf(await browser.post(form));
    expect(outcome["result"]).toBe("signup");
    expect(outcome).not.toHaveProperty("displayName");
  });
});

describe("Apple's form", () => {
  it.each(["https://appleid.apple.com", "null"])("is taken from the origin %s", async (origin) => {
    const browser = new Browser();
    const form = await consentAtApple(await browser.begin("apple"), typed(uniqueEmail()));
    expect(outcomeOf(await browser.post(form, origin))).toMatchObject({ result: "signup" });
  });

  it("is the only request that another site may have sent", async () => {
    const document = await api("GET", "/api-json");
    const { paths } = await document.json<{ paths: Record<string, Record<string, unknown>> }>();
    const writes = Object.entries(paths).flatMap(([path, operations]) =>
      ["post", "put", "patch", "delete"]
        .filter((method) => path.startsWith("/api/v1/auth/") && method in operations)
        .map((method) => [
          method.toUpperCase(),
          path.replace("{provider}", "google").replace("{id}", newId()),
        ]),
    );
    expect(writes.length).toBeGreaterThan(20);
    const foreign: Record<string, string>[] = [
      { origin: "https://appleid.apple.com" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ];
    for (const [method = "", path = ""] of writes) {
      if (path.endsWith("/apple/callback")) continue;
      for (const headers of foreign) {
        const answer = await api(method, path, { body: {}, headers });
        expect([path, answer.status, await codeOf(answer)]).toEqual([path, 403, "origin_not_allowed"]);
      }
    }
  });
});
