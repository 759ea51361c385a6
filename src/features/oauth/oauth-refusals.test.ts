import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { api, uniqueEmail } from "../../../test/support/api.ts";
import { Browser, outcomeOf } from "../../../test/support/browser.ts";
import { forgeries } from "../../../test/support/forged-token.ts";
import {
  breakService,
  consentAtApple,
  consentAtGoogle,
  forgeToken,
} from "../../../test/support/outside-people.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import { newId } from "../../platform/ids.ts";

const refused = { result: "error", code: "invalid_token" };
const anybody = () => ({ person: "typed" as const, email: uniqueEmail() });

/** A browser that is about to come back from Google with a right answer. */
async function atTheCallback() {
  const browser = new Browser();
  const callback = await consentAtGoogle(await browser.begin("google"), anybody());
  return { browser, callback };
}

describe("an answer from Google", () => {
  it.each(["", "another-state", "' OR 1=1 --", "\u0000"])("is refused with the state %j", async (state) => {
    const { browser, callback } = await atTheCallback();
    callback.searchParams.set("state", state);
    expect(outcomeOf(await browser.open(callback))).toEqual(refused);
  });

  it("is refused without a state, without a code, and without anything", async () => {
    for (const missing of [["state"], ["code"], ["state", "code"]]) {
      const { browser, callback } = await atTheCallback();
      for (const name of missing) callback.searchParams.delete(name);
      expect(outcomeOf(await browser.open(callback))).toEqual(refused);
    }
    expect(outcomeOf(await api("GET", "/api/v1/auth/oauth/google/callback"))).toEqual(refused);
  });

  it("counts once, also when it comes twice at once", async () => {
    const { browser, callback } = await atTheCallback();
    const both = await Promise.all([browser.open(callback), browser.open(callback)]);
    const results = both.map((answer) => outcomeOf(answer)["result"] ?? "");
    expect(results.toSorted()).toEqual(["error", "signup"]);
    expect(outcomeOf(await browser.open(callback))).toEqual(refused);
  });

  it("is refused in another browser: one without the cookie, and one in the middle of its own sign-in", async () => {
    const stranger = new Browser();
    await stranger.begin("google");
    for (const browser of [new Browser(), stranger]) {
      const { callback } = await atTheCallback();
      expect(outcomeOf(await browser.open(callback))).toEqual(refused);
      expect(browser.isSignedIn).toBe(false);
    }
  });

  it("is refused when the sign-in was begun more than ten minutes ago", async () => {
    const clock = new TestClock();
    clock.advance(-10 * 60_000 - 1);
    const browser = new Browser();
    browser.cookies.set("__Host-parley_oauth", "a-binding");
    const request = {
      provider: "google",
      query: { deviceId: browser.deviceId },
      binding: "a-binding",
    } as const;
    const url = await withServices(({ oauthSignIn }) => oauthSignIn.begin({ ...request, who: null }), clock);
    expect(outcomeOf(await browser.comeBack(url, anybody()))).toEqual(refused);
  });

  it("is refused at Apple's callback, and Apple's at Google's", async () => {
    const { browser, callback } = await atTheCallback();
    expect(outcomeOf(await browser.post(callback.searchParams))).toEqual(refused);
    const other = new Browser();
    const form = await consentAtApple(await other.begin("apple"), anybody());
    callback.search = form.toString();
    expect(outcomeOf(await other.open(callback))).toEqual(refused);
  });

  it("is refused when it names another issuer, or a parameter twice (RFC 9207)", async () => {
    const mixed = await atTheCallback();
    mixed.callback.searchParams.set("iss", "https://apple.test");
    expect(outcomeOf(await mixed.browser.open(mixed.callback))).toEqual(refused);
    const doubled = await atTheCallback();
    doubled.callback.searchParams.append("code", "another");
    expect((await doubled.browser.open(doubled.callback)).status).toBeLessThan(500);
  });

  it("is refused with the code of another sign-in: verifier and nonce are those of this one", async () => {
    const [victim, attacker] = [await atTheCallback(), await atTheCallback()];
    victim.callback.searchParams.set("code", attacker.callback.searchParams.get("code") ?? "");
    expect(outcomeOf(await victim.browser.open(victim.callback))).toEqual(refused);
  });

  it("is refused when the verifier is not the one of the challenge", async () => {
    const { browser, callback } = await atTheCallback();
    const sql = "UPDATE auth_flows SET data = json_set(data, '$.verifier', ?) WHERE id = ?";
    const state = callback.searchParams.get("state");
    await env.DB.prepare(sql).bind("v".repeat(43), state).run();
    expect(outcomeOf(await browser.open(callback))).toEqual(refused);
  });
});

describe.each(["google", "apple"] as const)("an id_token of %s", (provider) => {
  const now = Math.floor(Date.now() / 1000);

  it.each<[string, Record<string, unknown>]>([
    ["another nonce", { nonce: "another" }],
    ["no nonce", { nonce: undefined, other: 1 }],
    ["an empty nonce", { nonce: "" }],
    ["another audience", { aud: "another-client" }],
    [
      "a token that was made for another",
      { aud: ["parley-test.apps.google.example", "another"], azp: "another" },
    ],
    ["another issuer", { iss: "https://evil.test" }],
    ["an expiry in the past", { iat: now - 7200, exp: now - 3600 }],
    ["no subject", { sub: "" }],
    ["a subject that is no text", { sub: 7 }],
  ])("is refused with %s", async (_what, claims) => {
    const changed = Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, value ?? null]));
    const outcome = await new Browser().signIn(provider, { ...anybody(), claims: changed });
    expect(outcome).toEqual(refused);
  });

  it.each(forgeries)("is refused when its signature is %s", async (how) => {
    const browser = new Browser();
    const url = await browser.begin(provider);
    await forgeToken(`${provider}.test`, how);
    expect(outcomeOf(await browser.comeBack(url, anybody()))).toEqual(refused);
    expect(browser.isSignedIn).toBe(false);
  });

  it("opens nobody's account and begins none with an address that is not confirmed there", async () => {
    const person = await verifiedPerson();
    for (const email of [person.email, uniqueEmail()]) {
      const outcome = await new Browser().signIn(provider, {
        person: "typed",
        email,
        isEmailVerified: false,
      });
      expect(outcome).toEqual({ result: "error", code: "provider_email_unverified" });
    }
  });

  it.each([
    { email: null },
    { email: 7 },
    { email_verified: null },
    { email_verified: 1 },
    { email_verified: "no" },
  ])("begins nothing with %j", async (claims) => {
    const outcome = await new Browser().signIn(provider, { ...anybody(), claims });
    expect(outcome).toEqual({ result: "error", code: "provider_email_unverified" });
  });

  it("never comes when the person says no", async () => {
    const browser = new Browser();
    const url = await browser.begin(provider, { returnTo: "/practice" });
    const outcome = outcomeOf(await browser.comeBack(url, { person: "nobody" }));
    expect(outcome).toEqual({ ...refused, returnTo: "/practice" });
  });

  it("is asked for in vain while the provider is out of order, and the page hears so", async () => {
    const browser = new Browser();
    const url = await browser.begin(provider);
    const answer =
      provider === "google" ? await consentAtGoogle(url, anybody()) : await consentAtApple(url, anybody());
    await breakService(`${provider}.test`, 1);
    const back = answer instanceof URL ? browser.open(answer) : browser.post(answer);
    expect(outcomeOf(await back)).toEqual({ result: "error", code: "unavailable" });
  });
});

describe("a provider that cannot be found", () => {
  afterEach(() => vi.useRealTimers());

  it("leads back to a page that says so, and the next try succeeds", async () => {
    // What was discovered an hour ago is asked for again.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 60 * 60_000 });
    await breakService("google.test", 1);
    const path = `/api/v1/auth/oauth/google?deviceId=${newId()}`;
    const answer = await api("GET", path);
    expect(outcomeOf(answer)).toEqual({ result: "error", code: "unavailable" });
    expect((await api("GET", path)).headers.get("location")).toMatch(/^https:\/\/google\.test\//);
  });
});
