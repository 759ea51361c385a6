import { importPKCS8, SignJWT } from "jose";
import * as oauth from "oauth4webapi";
import type { OAuthProvider } from "../../contract/connected-accounts.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Config } from "../../platform/config/config.ts";

const CLIENT_SECRET_SECONDS = 300;

/** One provider of OpenID Connect as this application knows it. */
export interface OpenIdProvider {
  name: OAuthProvider;
  issuer: URL;
  clientId: string;
  scope: string;
  /** Apple sends its answer as a form when it is asked for a name or an e-mail. */
  responseMode: "query" | "form_post";
  authenticateClient: () => Promise<oauth.ClientAuth>;
}

/** The providers that the settings name. */
export function openIdProviders(config: Config, clock: Clock): ReadonlyMap<OAuthProvider, OpenIdProvider> {
  const providers = [googleOf(config), appleOf(config, clock)].filter((provider) => provider !== null);
  return new Map(providers.map((provider) => [provider.name, provider]));
}

function googleOf(config: Config): OpenIdProvider | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: secret, GOOGLE_ISSUER } = config;
  if (clientId === undefined || secret === undefined) return null;
  return {
    name: "google",
    issuer: new URL(GOOGLE_ISSUER),
    clientId,
    scope: "openid email profile",
    responseMode: "query",
    authenticateClient: async () => oauth.ClientSecretPost(secret),
  };
}

function appleOf(config: Config, clock: Clock): OpenIdProvider | null {
  const { APPLE_CLIENT_ID, APPLE_TEAM_ID, APPLE_KEY_ID, APPLE_PRIVATE_KEY, APPLE_ISSUER } = config;
  if (APPLE_CLIENT_ID === undefined || APPLE_TEAM_ID === undefined) return null;
  if (APPLE_KEY_ID === undefined || APPLE_PRIVATE_KEY === undefined) return null;
  return {
    name: "apple",
    issuer: new URL(APPLE_ISSUER),
    clientId: APPLE_CLIENT_ID,
    scope: "openid email name",
    responseMode: "form_post",
    authenticateClient: async () => {
      const now = Math.floor(clock.now() / 1000);
      // Apple's client secret is a token signed by the team's key (Apple: Creating a client secret).
      const secret = await new SignJWT({})
        .setProtectedHeader({ alg: "ES256", kid: APPLE_KEY_ID })
        .setIssuer(APPLE_TEAM_ID)
        .setSubject(APPLE_CLIENT_ID)
        .setAudience(APPLE_ISSUER)
        .setIssuedAt(now)
        .setExpirationTime(now + CLIENT_SECRET_SECONDS)
        .sign(await importPKCS8(APPLE_PRIVATE_KEY.replaceAll("\\n", "\n"), "ES256"));
      return oauth.ClientSecretPost(secret);
    },
  };
}
