import { base64Url, fromBase64Url, utf8 } from "../encoding.ts";

const algorithm = "AES-GCM";
const NONCE_BYTES = 12;

/**
 * Encryption of small secrets at rest: `v1.<nonce>.<ciphertext>` with AES-256-GCM (NIST SP 800-38D). `context` is
 * authenticated too: what was sealed for one row does not open in another.
 */
export class Sealer {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  async seal(plain: string, context: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const key = await this.#key("encrypt");
    const additionalData = utf8(context);
    const sealed = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData }, key, utf8(plain));
    return `v1.${base64Url(iv)}.${base64Url(sealed)}`;
  }

  /** @throws Error when it was sealed by another key or for another context, or was altered */
  async open(sealed: string, context: string): Promise<string> {
    const [version, nonce = "", body = ""] = sealed.split(".");
    const [iv, ciphertext] = [fromBase64Url(nonce), fromBase64Url(body)];
    if (version !== "v1" || iv === null || ciphertext === null) throw new Error("This is nothing sealed");
    const key = await this.#key("decrypt");
    const additionalData = utf8(context);
    const plain = await crypto.subtle.decrypt({ name: algorithm, iv, additionalData }, key, ciphertext);
    return new TextDecoder().decode(plain);
  }

  async #key(usage: "encrypt" | "decrypt"): Promise<CryptoKey> {
    const bytes = await crypto.subtle.digest("SHA-256", utf8(`sealing\n${this.#secret}`));
    return crypto.subtle.importKey("raw", bytes, algorithm, false, [usage]);
  }
}
