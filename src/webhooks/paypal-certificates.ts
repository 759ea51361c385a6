import { readCertificate } from "./x509.ts";

const RSA_SHA256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const KEPT_MS = 60 * 60_000;
const MOST_KEPT = 8;
const MOST_CHARACTERS = 64 * 1024;
const TIMEOUT_MS = 5000;

/** PayPal's certificate could not be fetched: whether an event is PayPal's cannot be said now. */
export class CertificateUnreachableError extends Error {
  constructor(options?: ErrorOptions) {
    super("PayPal's certificate could not be fetched", options);
    this.name = "CertificateUnreachableError";
  }
}

/** The keys with which PayPal signs, by the addresses of their certificates; kept for an hour. */
export class PaypalCertificates {
  readonly #keys = new Map<string, { key: CryptoKey; until: number }>();
  readonly #fetch: typeof fetch;

  constructor(fetcher: typeof fetch) {
    this.#fetch = fetcher;
  }

  /**
   * The public key behind an address; null when none is there or it does not hold any more.
   * @throws CertificateUnreachableError
   */
  async key(url: string, now: number): Promise<CryptoKey | null> {
    const known = this.#keys.get(url);
    if (known !== undefined && known.until > now) return known.key;
    const pem = await this.#download(url);
    const certificate = pem === null ? null : readCertificate(pem);
    if (certificate === null || certificate.notAfter <= now) return null;
    const key = await importKey(certificate.spki);
    if (key === null) return null;
    if (this.#keys.size >= MOST_KEPT) this.#keys.clear();
    this.#keys.set(url, { key, until: Math.min(now + KEPT_MS, certificate.notAfter) });
    return key;
  }

  async #download(url: string): Promise<string | null> {
    const get = this.#fetch;
    try {
      const response = await get(url, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (response.status >= 500) throw new CertificateUnreachableError();
      const text = await response.text();
      return response.ok && text.length <= MOST_CHARACTERS ? text : null;
    } catch (cause) {
      throw new CertificateUnreachableError({ cause });
    }
  }
}

async function importKey(spki: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey("spki", spki, RSA_SHA256, false, ["verify"]);
  } catch (fault) {
    // Not an RSA key.
    if (fault instanceof DOMException || fault instanceof Error) return null;
    throw fault;
  }
}
