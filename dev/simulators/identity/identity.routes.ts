import { type Context, type Env, Hono } from "hono";
import { html } from "hono/html";
import { publicKeys } from "../../keys/signing-keys.ts";
import { answer } from "./answer.ts";
import {
  authorizationRequestSchema,
  type Grant,
  type PendingRequest,
  pendingRequestSchema,
} from "./authorization-request.ts";
import { consentPage } from "./consent-page.ts";
import { decisionSchema, personOf } from "./decision.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { providerPage } from "./provider-page.ts";
import { answerTokenRequest } from "./token-endpoint.ts";

const LIFE_SECONDS = 10 * 60;

/** An OpenID provider: discovery, keys, consent, tokens (OpenID Connect Core 1.0, RFC 6749, RFC 7636). */
export function identityRoutes<E extends Env>(providerOf: (c: Context<E>) => IdentityProvider): Hono<E> {
  return new Hono<E>()
    .get("/.well-known/openid-configuration", (c) => {
      const { issuer, metadata } = providerOf(c);
      return c.json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
        ...metadata,
      });
    })
    .get("/keys", (c) => c.json(publicKeys(providerOf(c).signingKeys)))
    .get("/authorize", (c) => authorize(c, providerOf(c)))
    .post("/consent", (c) => decide(c, providerOf(c)))
    .post("/token", async (c) => {
      const form = new URLSearchParams(await c.req.text());
      return answerTokenRequest(providerOf(c), form, c.req.header("authorization"));
    });
}

async function authorize(c: Context, provider: IdentityProvider): Promise<Response> {
  const { client_id: clientId, redirect_uri: redirectUri = "", state = "" } = c.req.query();
  if (clientId !== provider.clientId || !provider.redirectUris.includes(redirectUri)) {
    return c.html(sorryPage("Nobody has registered this client with this address to come back to."), 400);
  }
  const query = authorizationRequestSchema.safeParse(c.req.query());
  const { scope = new Set<string>(), response_mode: asked } = query.data ?? {};
  const responseMode = provider.responseModeOf(scope, asked);
  if (!query.success || responseMode === null) {
    return answer(c, redirectUri, responseMode ?? "query", { error: "invalid_request", state });
  }
  const pending: PendingRequest = {
    redirectUri,
    responseMode,
    scopes: [...scope],
    state,
    nonce: query.data.nonce,
    codeChallenge: query.data.code_challenge,
  };
  const request = crypto.randomUUID();
  await provider.memory.put(`${provider.name}:request:${request}`, JSON.stringify(pending), LIFE_SECONDS);
  const { login_hint: loginHint = "" } = query.data;
  return c.html(await consentPage({ title: provider.title, request, loginHint }));
}

async function decide(c: Context, provider: IdentityProvider): Promise<Response> {
  const decision = decisionSchema.safeParse(Object.fromEntries(new URLSearchParams(await c.req.text())));
  if (!decision.success) return c.html(sorryPage("This is not what the consent page sends."), 400);
  const stored = await provider.memory.take(`${provider.name}:request:${decision.data.request}`);
  if (stored === null) return c.html(sorryPage("This page is too old, or was answered already."), 400);
  const request = pendingRequestSchema.parse(JSON.parse(stored));
  const { redirectUri, responseMode, state, scopes } = request;
  const person = await personOf(provider.name, decision.data);
  if (person === null) return answer(c, redirectUri, responseMode, { error: provider.cancelled, state });
  const code = `code-${crypto.randomUUID()}`;
  const grant: Grant = { request, person, claims: decision.data.claims };
  await provider.memory.put(`${provider.name}:code:${code}`, JSON.stringify(grant), LIFE_SECONDS);
  const fields = await provider.answerFields(person, new Set(scopes));
  return answer(c, redirectUri, responseMode, { code, state, ...fields });
}

function sorryPage(what: string) {
  return providerPage("This does not work", html`<p>${what}</p>`);
}
