import { exportSPKI, importJWK, type JWK } from "jose";
import { z } from "zod";

const keysSchema = z
  .array(z.looseObject({ kid: z.string(), kty: z.literal("RSA"), n: z.string(), e: z.string() }))
  .min(1);

/** With what PayPal signs here: the key, and a certificate of it (X.509, RFC 5280) that it has signed itself. */
export interface SigningIdentity {
  sign: (text: string) => Promise<string>;
  /** PEM */
  certificate: string;
}

const RSA_SHA256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
/** 1.2.840.113549.1.1.11, sha256WithRSAEncryption, and no parameters (RFC 4055). */
const SHA256_WITH_RSA = sequence(
  Uint8Array.of(0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11),
  Uint8Array.of(0x05, 0),
);

/** @param signingKeys a JSON array of private RSA keys (JWK); the first is used */
export async function signingIdentity(signingKeys: string): Promise<SigningIdentity> {
  const [jwk] = keysSchema.parse(JSON.parse(signingKeys));
  if (jwk === undefined) throw new Error("There is no signing key");
  const key = await crypto.subtle.importKey("jwk", { ...jwk, alg: "RS256" }, RSA_SHA256, false, ["sign"]);
  const signed = async (bytes: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign(RSA_SHA256.name, key, bytes));
  const publicJwk: JWK = { kty: "RSA", n: jwk.n, e: jwk.e };
  const spki = fromPem(await exportSPKI(await publicKeyOf(publicJwk)));
  const body = certificateBody(spki);
  const certificate = sequence(body, SHA256_WITH_RSA, bitString(await signed(body)));
  return {
    certificate: toPem(certificate),
    sign: async (text) => toBase64(await signed(new TextEncoder().encode(text))),
  };
}

async function publicKeyOf(jwk: JWK) {
  const key = await importJWK(jwk, "RS256", { extractable: true });
  if (key instanceof Uint8Array) throw new Error("An RSA key is no secret");
  return key;
}

function certificateBody(spki: Uint8Array): Uint8Array<ArrayBuffer> {
  const name = nameOf("messageverificationcerts.paypal.example");
  const validity = sequence(utcTime("250101000000Z"), utcTime("450101000000Z"));
  const version3 = element(0xa0, Uint8Array.of(0x02, 1, 2));
  const serial = Uint8Array.of(0x02, 1, 1);
  return sequence(version3, serial, SHA256_WITH_RSA, name, validity, name, spki);
}

/** A name with nothing but a common name (2.5.4.3). */
function nameOf(commonName: string): Uint8Array<ArrayBuffer> {
  const text = element(0x0c, new TextEncoder().encode(commonName));
  return sequence(element(0x31, sequence(Uint8Array.of(0x06, 3, 0x55, 4, 3), text)));
}

function utcTime(time: string): Uint8Array<ArrayBuffer> {
  return element(0x17, new TextEncoder().encode(time));
}

function bitString(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return element(0x03, joined([Uint8Array.of(0), bytes]));
}

function sequence(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return element(0x30, joined(parts));
}

/** Tag, length, content (X.690, DER). */
function element(tag: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = content;
  const digits = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return joined([Uint8Array.from([tag, ...(length < 128 ? [length] : digits)]), content]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function toPem(bytes: Uint8Array): string {
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

function fromPem(pem: string): Uint8Array<ArrayBuffer> {
  const base64 = pem.replaceAll(/-----[^-]+-----|\s/g, "");
  return Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
}
