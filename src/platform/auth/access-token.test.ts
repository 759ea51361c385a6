import { env } from "cloudflare:workers";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { TestClock } from "../../../test/support/services.ts";
import { configOf } from "../config/config.ts";
import { AccessTokens } from "./access-token.ts";
import { signingKeys } from "./signing-keys.ts";

const config = configOf(env);
const clock = new TestClock();
const tokens = new AccessTokens(config, clock);
const subject = {
  userId: "user-1",
  sessionId: "session-1",
  email: "ana@example.com",
  role: "student" as const,
};
const seconds = () => Math.floor(clock.now() / 1000);

function claims(overrides: Record<string, unknown> = {}) {
  return {
    sub: "user-1",
    sid: "session-1",
    email: "ana@example.com",
    role: "student",
    iss: config.APP_ORIGIN,
    aud: "parley-api",
    iat: seconds(),
    exp: seconds() + 900,
    jti: "token-1",
    ...overrides,
  };
}

async function signed(options: { claims?: Record<string, unknown>; header?: Record<string, unknown> } = {}) {
  const { current } = await signingKeys(config.ACCESS_TOKEN_KEYS);
  return new SignJWT(claims(options.claims))
    .setProtectedHeader({ alg: "RS256", kid: current.kid, typ: "at+jwt", ...options.header })
    .sign(current.privateKey);
}

const unauthenticated = { code: "unauthenticated" };

describe("access tokens", () => {
  it("verify as the subject they were signed for", async () => {
    expect(await tokens.verify(await tokens.sign(subject))).toEqual(subject);
    expect(await tokens.verify(await signed())).toEqual(subject);
  });

  it("verify while an older key is still live", async () => {
    const [first, second] = config.ACCESS_TOKEN_KEYS;
    if (first === undefined || second === undefined) throw new Error("The tests need two keys");
    const before = new AccessTokens({ ...config, ACCESS_TOKEN_KEYS: [second] }, clock);
    expect(await tokens.verify(await before.sign(subject))).toEqual(subject);
    const retired = new AccessTokens({ ...config, ACCESS_TOKEN_KEYS: [first] }, clock);
    await expect(retired.verify(await before.sign(subject))).rejects.toMatchObject(unauthenticated);
  });

  it("expire after 15 minutes with a code of their own", async () => {
    const token = await tokens.sign(subject);
    const later = new TestClock();
    later.advance(15 * 60 * 1000 + 1000);
    await expect(new AccessTokens(config, later).verify(token)).rejects.toMatchObject({
      code: "token_expired",
    });
  });

  it("are refused when unsigned", async () => {
    await expect(tokens.verify(new UnsecuredJWT(claims()).encode())).rejects.toMatchObject(unauthenticated);
  });

  it("are refused when signed with HS256 and the public key as the secret", async () => {
    const keys = await signingKeys(config.ACCESS_TOKEN_KEYS);
    const publicKey = keys.publicKey(keys.current.kid);
    if (publicKey === undefined) throw new Error("No public key");
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid: keys.current.kid, typ: "at+jwt" })
      .sign(secret);
    await expect(tokens.verify(token)).rejects.toMatchObject(unauthenticated);
  });

  it.each([
    ["another typ", { header: { typ: "ticket+jwt" } }],
    ["no typ", { header: { typ: undefined } }],
    ["another audience", { claims: { aud: "parley-ticket" } }],
    ["another issuer", { claims: { iss: "https://evil.example" } }],
    ["no expiry", { claims: { exp: undefined } }],
    ["a role that does not exist", { claims: { role: "owner" } }],
    ["a kid that climbs", { header: { kid: "../../dev/null" } }],
    ["no kid", { header: { kid: undefined } }],
    ["a kid of the prototype", { header: { kid: "__proto__" } }],
  ])("are refused with %s", async (_, options) => {
    await expect(tokens.verify(await signed(options))).rejects.toMatchObject(unauthenticated);
  });

  it("are never verified by a key that they bring themselves", async () => {
    const pair = await generateKeyPair("RS256", { extractable: true });
    const jwk = await exportJWK(pair.publicKey);
    for (const header of [{ jwk }, { jku: "https://evil.example/jwks.json" }]) {
      const token = await new SignJWT(claims())
        .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: "key-new", ...header })
        .sign(pair.privateKey);
      await expect(tokens.verify(token)).rejects.toMatchObject(unauthenticated);
    }
  });

  it("are refused by routes with a problem document", async () => {
    const { token } = await signUp();
    for (const altered of [`${token.slice(0, -4)}AAAA`, "garbage", "a.b.c", ""]) {
      const response = await api("GET", "/api/v1/users/me", { token: altered });
      expect([response.status, (await problemOf(response)).code]).toEqual([401, "unauthenticated"]);
    }
  });

  it("are published as public keys only", async () => {
    const response = await api("GET", "/.well-known/jwks.json");
    const { keys } = await response.json<{ keys: Record<string, string>[] }>();
    expect(keys.map((key) => key["kid"])).toEqual(["key-new", "key-old"]);
    for (const key of keys) expect(Object.keys(key)).toEqual(["kty", "kid", "alg", "use", "n", "e"]);
    expect(response.headers.get("cache-control")).toContain("max-age");
  });
});
