import type { IceServer } from "../../contract/realtime/ice.ts";
import type { Clock } from "../clock.ts";
import { base64, utf8 } from "../encoding.ts";
import { type IceProvider, iceCredentialSeconds } from "./provider.ts";

interface CoturnSettings {
  turnUrls: readonly string[];
  stunUrls: readonly string[];
  secret: string;
}

/**
 * Credentials of coturn's `use-auth-secret` (draft-uberti-behave-turn-rest):
 * `username = {expiry unix}:{userId}`, `credential = base64(HMAC-SHA1(secret, username))`.
 */
export class CoturnProvider implements IceProvider {
  readonly #settings: CoturnSettings;
  readonly #clock: Clock;
  #key: Promise<CryptoKey> | undefined;

  constructor(settings: CoturnSettings, clock: Clock) {
    this.#settings = settings;
    this.#clock = clock;
  }

  async iceServersFor(userId: string): Promise<IceServer[]> {
    const { turnUrls, stunUrls } = this.#settings;
    const expiry = Math.floor(this.#clock.now() / 1000) + iceCredentialSeconds;
    const username = `${expiry}:${userId}`;
    const signature = await crypto.subtle.sign("HMAC", await this.#hmacKey(), utf8(username));
    const turn = { urls: [...turnUrls], username, credential: base64(signature) };
    return stunUrls.length === 0 ? [turn] : [{ urls: [...stunUrls] }, turn];
  }

  #hmacKey(): Promise<CryptoKey> {
    const algorithm = { name: "HMAC", hash: "SHA-1" };
    this.#key ??= crypto.subtle.importKey("raw", utf8(this.#settings.secret), algorithm, false, ["sign"]);
    return this.#key;
  }
}
