import type { SimulatorMemory } from "../memory.ts";
import type { Person } from "./people.ts";

export type ProviderName = "google" | "apple";
export type ResponseMode = "query" | "form_post";

/** What playing a provider takes, whichever it is. */
export interface ProviderSettings {
  /** Under this address its documents and endpoints are found. */
  issuer: string;
  clientId: string;
  /** Where people may be sent back to. */
  redirectUris: readonly string[];
  /** A JSON array of private RSA keys (JWK); the first signs. */
  signingKeys: string;
  memory: SimulatorMemory;
}

/** How a client proves at the token endpoint who it is. */
export interface ClientCredentials {
  clientId: string | undefined;
  clientSecret: string | undefined;
}

/** An OpenID provider: what all share is in identity.routes.ts, what sets one apart is here. */
export interface IdentityProvider extends ProviderSettings {
  name: ProviderName;
  /** As people call it. */
  title: string;
  tokenLifeSeconds: number;
  /** What the discovery document says beside the endpoints. */
  metadata: Readonly<Record<string, unknown>>;
  /** The mode of the answer, or null for a request that the provider refuses. */
  responseModeOf(scopes: ReadonlySet<string>, asked: string | undefined): ResponseMode | null;
  isClient(credentials: ClientCredentials): Promise<boolean>;
  /** What the id_token says about a person. */
  claimsOf(person: Person, scopes: ReadonlySet<string>): Readonly<Record<string, unknown>>;
  /** What comes back to the client beside code and state. */
  answerFields(person: Person, scopes: ReadonlySet<string>): Promise<Readonly<Record<string, string>>>;
  /** The error code for somebody who says no. */
  cancelled: string;
}
