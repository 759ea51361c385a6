import { base64Url, hmacSha256 } from "../../platform/encoding.ts";

const LINK_TOKEN = /^(?<id>[0-9a-f-]{36})\.[A-Za-z0-9_-]{43}$/;

/**
 * The secrets of codes and links that are mailed, computed from the id of their row. The job that mails one carries
 * the id alone, and the database holds a hash: whoever reads either has nothing to sign in with.
 */
export class OneTimeSecrets {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** Six decimal digits; the bias of the remainder is below 10⁻¹³. */
  async code(id: string): Promise<string> {
    const bytes = await hmacSha256(this.#key, `code\n${id}`);
    const number = new DataView(bytes.buffer).getBigUint64(0) % 1_000_000n;
    return number.toString().padStart(6, "0");
  }

  /** `<id>.<256 bits, base64url>`, for the address of a link. */
  async linkToken(id: string): Promise<string> {
    return `${id}.${base64Url(await hmacSha256(this.#key, `link\n${id}`))}`;
  }

  /** What is stored of a secret; keyed, because six digits would be guessed from a plain hash at once. */
  async hash(id: string, secret: string): Promise<string> {
    return base64Url(await hmacSha256(this.#key, `stored\n${id}\n${secret}`));
  }

  /** The row that a link's token names, or null when it has not the shape of one. */
  idOf(linkToken: string): string | null {
    return LINK_TOKEN.exec(linkToken)?.groups?.["id"] ?? null;
  }
}
