import { exportJWK, exportPKCS8, generateKeyPair } from "jose";

/** A private RSA key as the `ACCESS_TOKEN_KEYS` array holds it (RFC 7517), named by the day it was made. */
export interface SigningKey {
  kid: string;
  alg: "RS256";
  [member: string]: unknown;
}

/** A fresh 2048-bit key for RS256. The key id says when it was made and is never used twice. */
export async function newSigningKey(now: Date): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true, modulusLength: 2048 });
  const day = now.toISOString().slice(0, 10).replaceAll("-", "");
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(4))).toString("hex");
  return { ...(await exportJWK(privateKey)), kid: `rs256-${day}-${random}`, alg: "RS256" };
}

/** A fresh private key for ES256, as Apple hands them out: PKCS#8 in PEM. */
export async function newEcdsaKey(): Promise<string> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return (await exportPKCS8(privateKey)).trim();
}

/** 256 random bits as base64url: the form of every symmetric secret. */
export function newSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
}
