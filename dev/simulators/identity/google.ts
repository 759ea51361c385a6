import type { IdentityProvider, ProviderSettings } from "./identity-provider.ts";

interface GoogleSettings extends ProviderSettings {
  clientSecret: string;
}

/** Google as its documents describe it (developers.google.com/identity/openid-connect/reference). */
export function google(settings: GoogleSettings): IdentityProvider {
  const { clientId, clientSecret, issuer } = settings;
  return {
    ...settings,
    name: "google",
    title: "Google",
    tokenLifeSeconds: 60 * 60,
    cancelled: "access_denied",
    metadata: {
      response_types_supported: ["code"],
      response_modes_supported: ["query", "form_post"],
      subject_types_supported: ["public"],
      scopes_supported: ["openid", "email", "profile"],
      token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
      claims_supported: ["aud", "email", "email_verified", "exp", "iat", "iss", "name", "sub"],
      code_challenge_methods_supported: ["S256"],
    },
    responseModeOf(scopes, asked = "query") {
      if (!scopes.has("openid")) return null;
      return asked === "query" || asked === "form_post" ? asked : null;
    },
    async isClient(credentials) {
      return credentials.clientId === clientId && credentials.clientSecret === clientSecret;
    },
    claimsOf({ givenName, familyName, email, isEmailVerified }, scopes) {
      return {
        azp: clientId,
        ...(scopes.has("email") ? { email, email_verified: isEmailVerified } : {}),
        ...(scopes.has("profile")
          ? { name: `${givenName} ${familyName}`, given_name: givenName, family_name: familyName }
          : {}),
      };
    },
    // The real one sends these too: a client that knows only code and state must not stumble.
    async answerFields(_person, scopes) {
      return { iss: issuer, scope: [...scopes].join(" "), authuser: "0", prompt: "consent" };
    },
  };
}
