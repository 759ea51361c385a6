import { base64Url, sha256, utf8 } from "../../../src/platform/encoding.ts";
import { sign } from "../../keys/signing-keys.ts";
import { type Grant, grantSchema } from "./authorization-request.ts";
import type { ClientCredentials, IdentityProvider } from "./identity-provider.ts";

/** A refusal of the token endpoint (RFC 6749 section 5.2). */
type TokenError = "invalid_client" | "invalid_grant" | "unsupported_grant_type";

/** Answers a token request: who asks, which code, from where, with which verifier. A code works once. */
export async function answerTokenRequest(
  provider: IdentityProvider,
  form: URLSearchParams,
  authorization: string | undefined,
): Promise<Response> {
  if (!(await provider.isClient(credentialsOf(form, authorization)))) return refuse("invalid_client");
  if (form.get("grant_type") !== "authorization_code") return refuse("unsupported_grant_type");
  const stored = await provider.memory.take(`${provider.name}:code:${form.get("code") ?? ""}`);
  if (stored === null) return refuse("invalid_grant");
  const grant = grantSchema.parse(JSON.parse(stored));
  const { redirectUri, codeChallenge } = grant.request;
  // The challenge is the verifier's hash (RFC 7636 section 4.2).
  if (form.get("redirect_uri") !== redirectUri) return refuse("invalid_grant");
  if ((await sha256(form.get("code_verifier") ?? "")) !== codeChallenge) return refuse("invalid_grant");

  const accessToken = `access-${crypto.randomUUID()}`;
  return Response.json(
    {
      access_token: accessToken,
      expires_in: 3600,
      token_type: "Bearer",
      scope: grant.request.scopes.join(" "),
      id_token: await idToken(provider, grant, accessToken),
    },
    { headers: { "cache-control": "no-store" } },
  );
}

async function idToken(provider: IdentityProvider, grant: Grant, accessToken: string): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000);
  const { person, request, claims } = grant;
  return sign(provider.signingKeys, {
    iss: provider.issuer,
    aud: provider.clientId,
    sub: person.subject,
    nonce: request.nonce,
    at_hash: await accessTokenHash(accessToken),
    iat: issuedAt,
    exp: issuedAt + provider.tokenLifeSeconds,
    ...provider.claimsOf(person, new Set(request.scopes)),
    ...claims,
  });
}

/** From the form (client_secret_post), or from the header (client_secret_basic), whose halves are form-encoded. */
function credentialsOf(form: URLSearchParams, authorization: string | undefined): ClientCredentials {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? "") ?? [];
  if (encoded === undefined) {
    return {
      clientId: form.get("client_id") ?? undefined,
      clientSecret: form.get("client_secret") ?? undefined,
    };
  }
  const [clientId, clientSecret] = atob(encoded)
    .split(":")
    .map((half) => decodeURIComponent(half.replaceAll("+", " ")));
  return { clientId, clientSecret };
}

function refuse(error: TokenError): Response {
  return Response.json({ error }, { status: error === "invalid_client" ? 401 : 400 });
}

/** `at_hash` (OpenID Connect Core 3.1.3.6): the left half of the hash. */
async function accessTokenHash(accessToken: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", utf8(accessToken));
  return base64Url(hash.slice(0, 16));
}
