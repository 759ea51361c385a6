import { base64, utf8 } from "../encoding.ts";
import type { JsonClient } from "./json-client.ts";
import { tokenSchema } from "./paypal-schemas.ts";

interface Keys {
  clientId: string;
  clientSecret: string;
}

/** A token is not used in its last minute. */
const SPARE_MS = 60_000;

/** PayPal's access token, asked for when there is none that lasts (OAuth 2.0, client credentials). */
export class PaypalSession {
  readonly #client: JsonClient;
  readonly #keys: Keys;
  readonly #now: () => number;
  #token: { value: string; until: number } | null = null;

  constructor(client: JsonClient, keys: Keys, now: () => number) {
    this.#client = client;
    this.#keys = keys;
    this.#now = now;
  }

  /** The headers of a request that PayPal takes as ours. @throws ProviderFault */
  async headers(): Promise<Readonly<Record<string, string>>> {
    const known = this.#token;
    if (known !== null && known.until > this.#now()) return { authorization: `Bearer ${known.value}` };
    const { clientId, clientSecret } = this.#keys;
    const answer = await this.#client.ask(
      {
        method: "POST",
        path: "/v1/oauth2/token",
        headers: { authorization: `Basic ${base64(utf8(`${clientId}:${clientSecret}`))}` },
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      },
      tokenSchema,
    );
    const { access_token: value, expires_in: lifeSeconds } = answer;
    this.#token = { value, until: this.#now() + lifeSeconds * 1000 - SPARE_MS };
    return { authorization: `Bearer ${value}` };
  }
}
