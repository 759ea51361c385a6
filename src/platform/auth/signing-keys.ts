import { importJWK, type JWK } from "jose";
import type { PrivateJwk } from "../config/secrets.ts";

export interface SigningKeys {
  /** The key that signs new tokens. */
  current: { kid: string; privateKey: CryptoKey };
  /** The public key of a live `kid`, or undefined. */
  publicKey(kid: string): CryptoKey | undefined;
  /** All live public keys as a JWK Set (RFC 7517). */
  jwks: { keys: JWK[] };
}

const imported = new WeakMap<readonly PrivateJwk[], Promise<SigningKeys>>();

/** Imports the keys once per isolate: RSA import costs more than a signature. */
export function signingKeys(jwks: readonly PrivateJwk[]): Promise<SigningKeys> {
  const known = imported.get(jwks);
  if (known !== undefined) return known;
  const loading = importKeys(jwks);
  imported.set(jwks, loading);
  return loading;
}

async function importKeys(jwks: readonly PrivateJwk[]): Promise<SigningKeys> {
  const [first] = jwks;
  if (first === undefined) throw new Error("No signing key");
  const publicJwks = jwks.map(({ kty, kid, alg, n, e }) => ({ kty, kid, alg, n, e, use: "sig" }));
  const publicKeys = new Map<string, CryptoKey>();
  for (const jwk of publicJwks) publicKeys.set(jwk.kid, await importRsa(jwk));
  return {
    current: { kid: first.kid, privateKey: await importRsa(first) },
    publicKey: (kid) => publicKeys.get(kid),
    jwks: { keys: publicJwks },
  };
}

async function importRsa(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, "RS256");
  if (key instanceof Uint8Array) throw new Error("Expected an RSA key");
  return key;
}
