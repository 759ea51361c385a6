import * as oauth from "oauth4webapi";
import type { Config } from "../../platform/config/config.ts";
import { describeFault, type Logger } from "../../platform/log.ts";
import { providerRefused, providerUnavailable } from "./oauth.errors.ts";
import type { OpenIdProvider } from "./openid-provider.ts";

const TIMEOUT_MS = 8_000;
const DISCOVERY_LIFE_MS = 60 * 60_000;

/** What is sent along and must be known again when the browser returns. */
export interface PendingAuthorization {
  verifier: string;
  nonce: string;
  redirectUri: string;
}

/** The person as the provider knows them. */
export interface ProviderIdentity {
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
}

const discovered = new Map<string, { server: oauth.AuthorizationServer; at: number }>();

/** OpenID Connect's code flow with PKCE (RFC 7636), state and nonce. */
export class OpenIdClient {
  readonly #config: Config;
  readonly #log: Logger;

  constructor(config: Config, log: Logger) {
    this.#config = config;
    this.#log = log;
  }

  /** Where the browser is sent. @throws AppError `unavailable` */
  async authorizationUrl(
    provider: OpenIdProvider,
    state: string,
    redirectUri: string,
  ): Promise<{ url: string; pending: PendingAuthorization }> {
    const server = await this.#discover(provider);
    if (server.authorization_endpoint === undefined) throw providerUnavailable("no authorization endpoint");
    const verifier = oauth.generateRandomCodeVerifier();
    const nonce = oauth.generateRandomNonce();
    const url = new URL(server.authorization_endpoint);
    const parameters = {
      response_type: "code",
      response_mode: provider.responseMode,
      client_id: provider.clientId,
      redirect_uri: redirectUri,
      scope: provider.scope,
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return { url: url.href, pending: { verifier, nonce, redirectUri } };
  }

  /**
   * Exchanges the code that came back for who the person is; signature, audience, issuer and nonce of the ID token
   * are checked.
   * @throws AppError `invalid_token` when the provider or we refuse it, `unavailable`
   */
  async identify(
    provider: OpenIdProvider,
    answer: URLSearchParams,
    state: string,
    pending: PendingAuthorization,
  ): Promise<ProviderIdentity> {
    const server = await this.#discover(provider);
    const client: oauth.Client = { client_id: provider.clientId };
    try {
      const checked = oauth.validateAuthResponse(server, client, answer, state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        await provider.authenticateClient(),
        checked,
        pending.redirectUri,
        pending.verifier,
        this.#options(),
      );
      const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: pending.nonce,
        requireIdToken: true,
      });
      await oauth.validateApplicationLevelSignature(server, response, this.#options());
      const claims = oauth.getValidatedIdTokenClaims(result);
      if (claims === undefined || claims.sub === "") throw providerRefused();
      return identityOf(claims);
    } catch (fault) {
      if (isOutage(fault)) throw providerUnavailable(fault);
      if (isRefusal(fault)) throw this.#refused(fault);
      throw fault;
    }
  }

  #refused(fault: Error) {
    this.#log.warn("oauth.refused", { cause: describeFault(fault) });
    return providerRefused();
  }

  async #discover({ issuer }: OpenIdProvider): Promise<oauth.AuthorizationServer> {
    const known = discovered.get(issuer.href);
    if (known !== undefined && Date.now() - known.at < DISCOVERY_LIFE_MS) return known.server;
    try {
      const response = await oauth.discoveryRequest(issuer, this.#options());
      const server = await oauth.processDiscoveryResponse(issuer, response);
      discovered.set(issuer.href, { server, at: Date.now() });
      return server;
    } catch (fault) {
      throw providerUnavailable(fault);
    }
  }

  /** Plain HTTP is for the simulators of development only. */
  #options() {
    return {
      [oauth.allowInsecureRequests]: this.#config.ENVIRONMENT === "development",
      signal: () => AbortSignal.timeout(TIMEOUT_MS),
    };
  }
}

/** Nobody answers, or somebody who says that it is not for us to mend. */
function isOutage(fault: unknown): boolean {
  if (fault instanceof DOMException || fault instanceof TypeError) return true;
  if (fault instanceof oauth.ResponseBodyError) return fault.status >= 500;
  if (!(fault instanceof oauth.OperationProcessingError) || !(fault.cause instanceof Response)) return false;
  return fault.cause.status >= 500 || fault.cause.status === 429;
}

function isRefusal(fault: unknown): fault is Error {
  return (
    fault instanceof oauth.AuthorizationResponseError ||
    fault instanceof oauth.ResponseBodyError ||
    fault instanceof oauth.WWWAuthenticateChallengeError ||
    fault instanceof oauth.OperationProcessingError ||
    fault instanceof oauth.UnsupportedOperationError
  );
}

/** Apple writes booleans as text at times. */
function identityOf(claims: oauth.IDToken): ProviderIdentity {
  const { sub: subject, email, email_verified: verified, name } = claims;
  return {
    subject,
    email: typeof email === "string" ? email.trim().toLowerCase() : null,
    isEmailVerified: verified === true || verified === "true",
    name: typeof name === "string" ? name : null,
  };
}
