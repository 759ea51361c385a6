import type { Clock } from "../clock.ts";
import type { Config } from "../config/config.ts";
import { CloudflareTurnProvider } from "./cloudflare-turn.ts";
import { CoturnProvider } from "./coturn.ts";
import type { IceProvider } from "./provider.ts";
import { StunProvider } from "./stun.ts";

type IceSettings = Pick<
  Config,
  "STUN_URLS" | "TURN_URLS" | "TURN_SECRET" | "CLOUDFLARE_TURN_KEY_ID" | "CLOUDFLARE_TURN_API_TOKEN"
>;

/** The relay that the settings name: Cloudflare TURN, else coturn, else STUN (or nothing) alone. */
export function createIceProvider(settings: IceSettings, clock: Clock): IceProvider {
  const { CLOUDFLARE_TURN_KEY_ID: keyId, CLOUDFLARE_TURN_API_TOKEN: apiToken } = settings;
  if (keyId !== undefined && apiToken !== undefined) {
    const baseUrl = "https://rtc.live.cloudflare.com";
    return new CloudflareTurnProvider({ keyId, apiToken, baseUrl }, (input, init) => fetch(input, init));
  }
  const { TURN_URLS: turnUrls, STUN_URLS: stunUrls, TURN_SECRET: secret } = settings;
  if (turnUrls.length > 0 && secret !== undefined)
    return new CoturnProvider({ turnUrls, stunUrls, secret }, clock);
  return new StunProvider(stunUrls);
}
