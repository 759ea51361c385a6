import { base64Url, fromBase64Url, utf8 } from "../../src/platform/encoding.ts";
import type { CredentialJson } from "../../src/contract/second-factor.ts";
import { cbor, type CborValue, joined } from "./cbor.ts";
import { ORIGIN } from "./api.ts";

/** What a broken, cheating or copied authenticator says instead of the truth. */
export interface Lies {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  /** Whether it has checked its user by finger, face or PIN. True by default. */
  isUserVerified?: boolean;
  isUserPresent?: boolean;
  /** How often it has signed. By default 0, as synced passkeys say. */
  counter?: number;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

/** A device with one passkey (WebAuthn level 3, ES256, no attestation), and the browser around it. */
export class Authenticator {
  readonly #keys: CryptoKeyPair;
  readonly #id: Uint8Array<ArrayBuffer>;

  private constructor(keys: CryptoKeyPair, id: Uint8Array<ArrayBuffer>) {
    this.#keys = keys;
    this.#id = id;
  }

  static async fresh(): Promise<Authenticator> {
    const keys = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
    if (!("privateKey" in keys)) throw new Error("ECDSA keys come in pairs");
    return new Authenticator(keys, crypto.getRandomValues(new Uint8Array(20)));
  }

  get credentialId(): string {
    return base64Url(this.#id);
  }

  /** `navigator.credentials.create()` */
  async register(options: { challenge: string }, lies: Lies = {}): Promise<CredentialJson> {
    const authData = joined(
      await authenticatorData(lies, WITH_CREDENTIAL),
      new Uint8Array(16),
      Uint8Array.of(0, this.#id.length),
      this.#id,
      await this.#publicKey(),
    );
    const attestation = new Map<string, CborValue>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return this.#credential({
      clientDataJSON: base64Url(clientData("webauthn.create", options, lies)),
      attestationObject: base64Url(cbor(attestation)),
      transports: ["internal"],
    });
  }

  /** `navigator.credentials.get()` */
  async assert(options: { challenge: string }, lies: Lies = {}): Promise<CredentialJson> {
    const client = clientData("webauthn.get", options, lies);
    const authData = await authenticatorData(lies);
    const signed = joined(authData, new Uint8Array(await crypto.subtle.digest("SHA-256", client)));
    const algorithm = { name: "ECDSA", hash: "SHA-256" };
    const signature = await crypto.subtle.sign(algorithm, this.#keys.privateKey, signed);
    return this.#credential({
      clientDataJSON: base64Url(client),
      authenticatorData: base64Url(authData),
      signature: base64Url(derOf(new Uint8Array(signature))),
    });
  }

  #credential(response: Record<string, unknown>): CredentialJson {
    const id = this.credentialId;
    return { id, rawId: id, type: "public-key", response, clientExtensionResults: {} };
  }

  /** As COSE writes a point on P-256 (RFC 9053 section 7.1.1). */
  async #publicKey(): Promise<Uint8Array<ArrayBuffer>> {
    const jwk = await crypto.subtle.exportKey("jwk", this.#keys.publicKey);
    if (!("x" in jwk)) throw new Error("The key was not exported as a JWK");
    const coordinate = (text = "") => fromBase64Url(text) ?? new Uint8Array();
    return cbor(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(jwk.x)],
        [-3, coordinate(jwk.y)],
      ]),
    );
  }
}

function clientData(type: string, options: { challenge: string }, lies: Lies): Uint8Array {
  const { challenge = options.challenge, origin = ORIGIN } = lies;
  return utf8(JSON.stringify({ type: lies.type ?? type, challenge, origin, crossOrigin: false }));
}

/** WebAuthn section 6.1: the site's hash, the flags, the counter. */
async function authenticatorData(lies: Lies, flags = 0): Promise<Uint8Array<ArrayBuffer>> {
  const { rpId = new URL(ORIGIN).hostname, isUserVerified = true, isUserPresent = true, counter = 0 } = lies;
  const data = new Uint8Array(37);
  data.set(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(rpId))));
  data[32] = flags | (isUserPresent ? PRESENT : 0) | (isUserVerified ? VERIFIED : 0);
  new DataView(data.buffer).setUint32(33, counter);
  return data;
}

/** WebCrypto gives the two numbers of a signature side by side; WebAuthn wants them in DER (section 6.5.5). */
function derOf(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const integers = [signature.slice(0, 32), signature.slice(32)].map((number) => {
    const start = number.findIndex((byte) => byte !== 0);
    const digits = number.slice(start);
    // A first bit that is set would make the number negative.
    const positive = (digits[0] ?? 0) > 127 ? joined(Uint8Array.of(0), digits) : digits;
    return joined(Uint8Array.of(2, positive.length), positive);
  });
  const content = joined(...integers);
  return joined(Uint8Array.of(0x30, content.length), content);
}
