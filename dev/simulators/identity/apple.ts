import { errors, importSPKI, jwtVerify } from "jose";
import type { IdentityProvider, ProviderSettings } from "./identity-provider.ts";

interface AppleSettings extends ProviderSettings {
  teamId: string;
  keyId: string;
  /** The public half (SPKI, PEM) of the key that the team signs its client secrets with. */
  clientPublicKey: string;
}

/** Apple takes a client secret of at most half a year: 15777000 s. */
const SECRET_LIFE_SECONDS = 15_777_000;
const KNOWN_FOR_SECONDS = 365 * 24 * 60 * 60;

/** Sign in with Apple as its documents describe it (developer.apple.com/documentation/signinwithapplerestapi). */
export function apple(settings: AppleSettings): IdentityProvider {
  return {
    ...settings,
    name: "apple",
    title: "Apple",
    tokenLifeSeconds: 24 * 60 * 60,
    cancelled: "user_cancelled_authorize",
    metadata: {
      response_types_supported: ["code"],
      response_modes_supported: ["query", "fragment", "form_post"],
      subject_types_supported: ["pairwise"],
      scopes_supported: ["openid", "email", "name"],
      token_endpoint_auth_methods_supported: ["client_secret_post"],
      claims_supported: ["aud", "email", "email_verified", "exp", "iat", "iss", "nonce", "sub"],
    },
    responseModeOf(scopes, asked = "query") {
      if (asked === "form_post") return asked;
      // Who asks for the name or the address must take the answer as a form.
      return asked === "query" && !scopes.has("name") && !scopes.has("email") ? asked : null;
    },
    isClient: ({ clientId, clientSecret }) => isSignedSecret(settings, clientId, clientSecret),
    claimsOf({ email, isEmailVerified }, scopes) {
      // Apple's documents allow a string here, and old accounts get one.
      const address = { email, email_verified: String(isEmailVerified) };
      return { nonce_supported: true, ...(scopes.has("email") ? address : {}) };
    },
    async answerFields({ subject, givenName, familyName, email }, scopes) {
      if (!scopes.has("name")) return {};
      const { memory, clientId } = settings;
      const known = await memory.claim(`apple:knows:${clientId}:${subject}`, "yes", KNOWN_FOR_SECONDS);
      const name = { firstName: givenName, lastName: familyName };
      return known === null ? { user: JSON.stringify({ name, email }) } : {};
    },
  };
}

/** Whether the secret is a JWT that the team signed for itself with ES256, not longer ago than Apple allows. */
async function isSignedSecret(
  { issuer, clientId: known, teamId, keyId, clientPublicKey }: AppleSettings,
  clientId: string | undefined,
  clientSecret: string | undefined,
): Promise<boolean> {
  if (clientId !== known || clientSecret === undefined) return false;
  try {
    const { payload, protectedHeader } = await jwtVerify(
      clientSecret,
      await importSPKI(clientPublicKey, "ES256"),
      {
        algorithms: ["ES256"],
        issuer: teamId,
        subject: known,
        audience: issuer,
        requiredClaims: ["iat", "exp"],
      },
    );
    const { iat = 0, exp = Number.POSITIVE_INFINITY } = payload;
    return protectedHeader.kid === keyId && exp - iat <= SECRET_LIFE_SECONDS;
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return false;
    throw fault;
  }
}
