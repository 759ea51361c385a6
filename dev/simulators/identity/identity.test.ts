import { Hono } from "hono";
import { exportPKCS8, exportSPKI, generateKeyPair, importPKCS8, SignJWT } from "jose";
import * as oauth from "oauth4webapi";
import { beforeAll, describe, expect, it } from "vitest";
import { newSigningKey } from "../../../scripts/local/signing-keys.ts";
import { MapMemory } from "../memory.ts";
import { apple } from "./apple.ts";
import { google } from "./google.ts";
import { identityRoutes } from "./identity.routes.ts";

const redirectUri = "https://parley.example/callback";
const client: oauth.Client = { client_id: "parley" };
type App = Hono;

interface Ask {
  app: App;
  server: oauth.AuthorizationServer;
  verifier: string;
  nonce: string;
  parameters?: Record<string, string>;
}

interface Sent {
  method: string;
  headers: Record<string, string>;
  body?: URLSearchParams | undefined;
}

/** What oauth4webapi asks goes to the app; nothing leaves the process. */
function optionsFor(app: App) {
  const send = async (url: string, { method, headers, body }: Sent) =>
    app.request(new URL(url).pathname, { method, headers, ...(body === undefined ? {} : { body }) });
  return { [oauth.customFetch]: send };
}

async function discover(app: App, issuer: string): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer);
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, optionsFor(app)));
}

async function authorizationUrl({ server, verifier, nonce, parameters = {} }: Ask): Promise<URL> {
  const url = new URL(server.authorization_endpoint ?? "");
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid email",
    state: "the-state",
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...parameters,
  }).toString();
  return url;
}

/** Opens the consent page and answers it. */
async function consent(ask: Ask, decision: Record<string, string>): Promise<Response> {
  const url = await authorizationUrl(ask);
  const page = await (await ask.app.request(url.pathname + url.search)).text();
  const request = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ request, ...decision });
  return ask.app.request("/consent", { method: "POST", body });
}

/** The fields of a form that posts itself. */
async function formOf(response: Response): Promise<URLSearchParams> {
  const page = (await response.text()).replaceAll("&quot;", '"');
  const found = page.matchAll(/<input type="hidden" name="(\w+)" value="(.*?)" \/>/g);
  return new URLSearchParams(Array.from(found, ([, name = "", value = ""]) => [name, value]));
}

async function redeem(ask: Ask, callback: URLSearchParams, auth: oauth.ClientAuth, from = redirectUri) {
  const { app, server, verifier, nonce } = ask;
  const parameters = oauth.validateAuthResponse(server, client, callback, "the-state");
  const options = optionsFor(app);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    auth,
    parameters,
    from,
    verifier,
    options,
  );
  const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(server, response, options);
  return oauth.getValidatedIdTokenClaims(answer);
}

let signingKeys: string;
beforeAll(async () => {
  signingKeys = JSON.stringify([await newSigningKey(new Date(0))]);
});

describe("Google on this machine", () => {
  const issuer = "https://google.test";
  const secret = oauth.ClientSecretPost("s3cret +:");
  let ask: Ask;

  beforeAll(async () => {
    const memory = new MapMemory();
    const settings = { issuer, clientId: "parley", clientSecret: "s3cret +:", redirectUris: [redirectUri] };
    const app: App = new Hono().route(
      "/",
      identityRoutes(() => google({ ...settings, signingKeys, memory })),
    );
    ask = {
      app,
      server: await discover(app, issuer),
      verifier: oauth.generateRandomCodeVerifier(),
      nonce: oauth.generateRandomNonce(),
    };
  });

  async function callbackOf(decision: Record<string, string>): Promise<URLSearchParams> {
    const response = await consent(ask, decision);
    return new URL(response.headers.get("location") ?? "").searchParams;
  }

  it("signs a person in: code, PKCE, nonce, a signed id_token", async () => {
    const claims = await redeem(ask, await callbackOf({ person: "gita" }), secret);
    expect(claims).toMatchObject({ email: "gita@mail.example", email_verified: true, azp: "parley" });
    expect(claims?.sub).toMatch(/^1\d{20}$/);
  });

  it("takes the secret in the Authorization header too", async () => {
    const claims = await redeem(
      ask,
      await callbackOf({ person: "gita" }),
      oauth.ClientSecretBasic("s3cret +:"),
    );
    expect(claims?.email).toBe("gita@mail.example");
  });

  it("says of an address that nobody confirmed that nobody confirmed it", async () => {
    const known = await redeem(ask, await callbackOf({ person: "ugo" }), secret);
    const typed = await redeem(ask, await callbackOf({ person: "typed", email: "eva@example.com" }), secret);
    expect([known?.email_verified, typed?.email_verified]).toEqual([false, false]);
  });

  it("keeps an account's name when the address is the same, and lets a program choose it", async () => {
    const typed = { person: "typed", email: "Eva.Luz@example.com", confirmed: "on" };
    const first = await redeem(ask, await callbackOf(typed), secret);
    const again = await redeem(ask, await callbackOf({ ...typed, email: "eva.luz@example.com" }), secret);
    const chosen = await redeem(ask, await callbackOf({ ...typed, subject: "42" }), secret);
    expect([again?.sub, chosen?.sub]).toEqual([first?.sub, "42"]);
  });

  it("tells the client when somebody cancels", async () => {
    const callback = await callbackOf({ person: "nobody" });
    expect(Object.fromEntries(callback)).toEqual({ error: "access_denied", state: "the-state" });
  });

  it("puts the address that the client hints at into the form", async () => {
    const url = await authorizationUrl({ ...ask, parameters: { login_hint: "eva@example.com" } });
    expect(await (await ask.app.request(url.pathname + url.search)).text()).toContain(
      'value="eva@example.com"',
    );
  });

  it.each([
    { scope: "email" },
    { response_type: "token" },
    { code_challenge: "" },
    { code_challenge_method: "plain" },
    { nonce: "" },
  ])("sends a request with %j back as invalid", async (parameters) => {
    const url = await authorizationUrl({ ...ask, parameters });
    const response = await ask.app.request(url.pathname + url.search);
    expect(response.headers.get("location")).toBe(`${redirectUri}?error=invalid_request&state=the-state`);
  });

  it.each([{ client_id: "other" }, { redirect_uri: "https://evil.example/callback" }])(
    "never sends anybody to an address that is not registered: %j",
    async (parameters) => {
      const url = await authorizationUrl({ ...ask, parameters });
      const response = await ask.app.request(url.pathname + url.search);
      expect([response.status, response.headers.get("location")]).toEqual([400, null]);
    },
  );

  it("takes a code once", async () => {
    const callback = await callbackOf({ person: "gita" });
    await redeem(ask, callback, secret);
    await expect(redeem(ask, callback, secret)).rejects.toMatchObject({ error: "invalid_grant" });
  });

  it("refuses another verifier, another address, another secret", async () => {
    const guessing = { ...ask, verifier: "x".repeat(43) };
    await expect(redeem(guessing, await callbackOf({ person: "gita" }), secret)).rejects.toMatchObject({
      error: "invalid_grant",
    });
    await expect(
      redeem(ask, await callbackOf({ person: "gita" }), secret, "https://parley.example/other"),
    ).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(
      redeem(ask, await callbackOf({ person: "gita" }), oauth.ClientSecretPost("guess")),
    ).rejects.toMatchObject({ error: "invalid_client" });
  });

  it("lets a program ask for a token that a client must refuse", async () => {
    const callback = await callbackOf({ person: "gita", claims: JSON.stringify({ nonce: "another" }) });
    await expect(redeem(ask, callback, secret)).rejects.toThrow(/nonce/);
  });
});

describe("Apple on this machine", () => {
  const issuer = "https://apple.test";
  const form = { scope: "name email", response_mode: "form_post" };
  let ask: Ask;
  let privateKey: string;

  beforeAll(async () => {
    const pair = await generateKeyPair("ES256", { extractable: true });
    privateKey = await exportPKCS8(pair.privateKey);
    const settings = {
      issuer,
      clientId: "parley",
      teamId: "TEAM",
      keyId: "KEY",
      clientPublicKey: await exportSPKI(pair.publicKey),
      redirectUris: [redirectUri],
      memory: new MapMemory(),
      signingKeys,
    };
    const app: App = new Hono().route(
      "/",
      identityRoutes(() => apple(settings)),
    );
    ask = {
      app,
      server: await discover(app, issuer),
      verifier: oauth.generateRandomCodeVerifier(),
      nonce: oauth.generateRandomNonce(),
      parameters: form,
    };
  });

  async function secret(claims: Record<string, unknown> = {}, kid = "KEY"): Promise<oauth.ClientAuth> {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: "TEAM", sub: "parley", aud: issuer, iat: now, exp: now + 300 };
    const jwt = new SignJWT({ ...right, ...claims }).setProtectedHeader({ alg: "ES256", kid });
    return oauth.ClientSecretPost(await jwt.sign(await importPKCS8(privateKey, "ES256")));
  }

  it("posts the answer from no site, and tells the name the first time only", async () => {
    const response = await consent(ask, { person: "gita" });
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox(?!.*allow-same-origin)/);
    const first = await formOf(response);
    const again = await formOf(await consent(ask, { person: "gita" }));
    expect(JSON.parse(first.get("user") ?? "null")).toEqual({
      name: { firstName: "Gita", lastName: "Rao" },
      email: "gita@mail.example",
    });
    expect(again.get("user")).toBeNull();
    const claims = await redeem(ask, again, await secret());
    expect(claims).toMatchObject({ email: "gita@mail.example", email_verified: "true" });
  });

  it("tells the client in the same way when somebody cancels", async () => {
    const callback = await formOf(await consent(ask, { person: "nobody" }));
    expect(Object.fromEntries(callback)).toEqual({ error: "user_cancelled_authorize", state: "the-state" });
  });

  it("does not give name or address in the query", async () => {
    const url = await authorizationUrl({ ...ask, parameters: { scope: "name email" } });
    const response = await ask.app.request(url.pathname + url.search);
    expect(response.headers.get("location")).toContain("error=invalid_request");
  });

  it.each([
    [{ iss: "OTHER" }],
    [{ sub: "other" }],
    [{ aud: "https://appleid.example" }],
    [{ exp: 1 }],
    [{ exp: 4_000_000_000 }],
    [{}, "OTHER-KEY"],
  ])("refuses a client secret with %j %s", async (claims, kid?: string) => {
    const callback = await formOf(await consent(ask, { person: "gita" }));
    await expect(redeem(ask, callback, await secret(claims, kid))).rejects.toMatchObject({
      error: "invalid_client",
    });
  });
});
