import { importJWK, SignJWT } from "jose";
import type { PrivateJwk } from "../config/secrets.ts";

interface Options {
  /** The code in `customer-<code>.cloudflarestream.com`. */
  customerCode: string;
  signingKey: PrivateJwk;
}

/**
 * Addresses of videos at Cloudflare Stream that only work with a token of ours: a JWT signed with RS256 whose `sub` is the
 * video (developers.cloudflare.com/stream, "Secure your Stream").
 */
export class StreamUrls {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** `expiresAt` in ms, at most 24 hours away. */
  async of(providerId: string, expiresAt: number): Promise<{ hls: string; dash: string }> {
    const { customerCode, signingKey } = this.#options;
    const { kid } = signingKey;
    const token = await new SignJWT({ kid })
      .setProtectedHeader({ alg: "RS256", kid })
      .setSubject(providerId)
      .setExpirationTime(Math.floor(expiresAt / 1000))
      .sign(await importJWK(signingKey, "RS256"));
    const manifest = `https://customer-${customerCode}.cloudflarestream.com/${token}/manifest/video`;
    return { hls: `${manifest}.m3u8`, dash: `${manifest}.mpd` };
  }
}
