import { compare as bcryptCompare } from "bcryptjs";
import type { PasswordPeppers } from "../config/secrets.ts";
import { base64, hmacSha256 } from "../encoding.ts";
import { type Argon2Cost, argon2Costs, argon2Hash, argon2Verify } from "./argon2.ts";

const ARGON2_HASH = /^(?<pepperId>[a-z0-9]{1,16}):(?<encoded>\$argon2id\$.+)$/;
const BCRYPT_HASH = /^\$2[aby]\$\d{2}\$/;

export interface PasswordCheck {
  isCorrect: boolean;
  /** True when the stored hash is of an older kind, cost or pepper: store a new one now that the password is known. */
  needsRehash: boolean;
}

const decoys = new Map<string, Promise<string>>();

/**
 * Password hashes of the form `<pepper id>:<PHC string of argon2id>`. bcrypt hashes of imported users verify too.
 * The input of argon2id is base64(HMAC-SHA-256(pepper, UTF-8(NFKC(password)))): always 44 ASCII characters,
 * so no script is cut and no length is special.
 */
export class Passwords {
  readonly #peppers: PasswordPeppers;
  readonly #cost: Argon2Cost;

  constructor(options: { peppers: PasswordPeppers; cost: Argon2Cost }) {
    this.#peppers = options.peppers;
    this.#cost = options.cost;
  }

  async hash(password: string): Promise<string> {
    const pepperId = this.#peppers.current;
    return `${pepperId}:${await argon2Hash(await this.#prepare(password, pepperId), this.#cost)}`;
  }

  /** Checks against `stored`; with null (no such account) it spends the same time and answers false. */
  async verify(stored: string | null, password: string): Promise<PasswordCheck> {
    if (stored !== null && BCRYPT_HASH.test(stored)) {
      const isCorrect = await bcryptCompare(password, stored);
      return { isCorrect, needsRehash: isCorrect };
    }
    const { pepperId, encoded } = ARGON2_HASH.exec(stored ?? (await this.#decoy()))?.groups ?? {};
    if (pepperId === undefined || encoded === undefined || !Object.hasOwn(this.#peppers.peppers, pepperId)) {
      throw new Error("A stored password hash is of no known kind");
    }
    const matches = await argon2Verify(encoded, await this.#prepare(password, pepperId));
    const isCorrect = matches && stored !== null;
    return { isCorrect, needsRehash: isCorrect && !this.#isCurrent(pepperId, encoded) };
  }

  async #prepare(password: string, pepperId: string): Promise<string> {
    const pepper = this.#peppers.peppers[pepperId];
    if (pepper === undefined) throw new Error(`No pepper "${pepperId}"`);
    return base64(await hmacSha256(pepper, password.normalize("NFKC")));
  }

  #isCurrent(pepperId: string, encoded: string): boolean {
    const { memoryCost, timeCost, parallelism } = argon2Costs[this.#cost];
    return (
      pepperId === this.#peppers.current &&
      encoded.includes(`$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
    );
  }

  #decoy(): Promise<string> {
    const key = `${this.#cost}:${this.#peppers.current}`;
    const known = decoys.get(key);
    if (known !== undefined) return known;
    const decoy = this.hash("a decoy for accounts that do not exist");
    decoys.set(key, decoy);
    return decoy;
  }
}
