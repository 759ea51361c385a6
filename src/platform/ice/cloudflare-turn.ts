import { z } from "zod";
import type { IceServer } from "../../contract/realtime/ice.ts";
import { type IceProvider, IceProviderError, iceCredentialSeconds } from "./provider.ts";

const answerSchema = z.object({
  iceServers: z.array(
    z.object({
      urls: z.union([z.string(), z.array(z.string())]),
      username: z.string().optional(),
      credential: z.string().optional(),
    }),
  ),
});

/** Nobody waits longer than this for a relay; the call then starts without one and can ask again. */
const timeoutMs = 1500;

interface CloudflareTurnSettings {
  keyId: string;
  apiToken: string;
  baseUrl: string;
}

/** Cloudflare's TURN service (developers.cloudflare.com/realtime/turn/generate-credentials). */
export class CloudflareTurnProvider implements IceProvider {
  readonly #settings: CloudflareTurnSettings;
  readonly #fetch: typeof fetch;

  constructor(settings: CloudflareTurnSettings, fetcher: typeof fetch) {
    this.#settings = settings;
    this.#fetch = fetcher;
  }

  async iceServersFor(userId: string): Promise<IceServer[]> {
    const { keyId, apiToken, baseUrl } = this.#settings;
    const address = `${baseUrl}/v1/turn/keys/${keyId}/credentials/generate-ice-servers`;
    const send = this.#fetch;
    try {
      const response = await send(address, {
        method: "POST",
        headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
        body: JSON.stringify({ ttl: iceCredentialSeconds, customIdentifier: userId }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new IceProviderError(`Cloudflare TURN answered ${response.status}`);
      return answerSchema.parse(await response.json()).iceServers.flatMap(withoutBlockedPort);
    } catch (cause) {
      if (cause instanceof IceProviderError) throw cause;
      throw new IceProviderError("Cloudflare TURN gave no usable answer", { cause });
    }
  }
}

/** Browsers refuse port 53, and trying it only delays gathering. */
function withoutBlockedPort(server: z.infer<typeof answerSchema>["iceServers"][number]): IceServer[] {
  const urls = [server.urls].flat().filter((url) => !/:53(?:\?|$)/.test(url));
  if (urls.length === 0) return [];
  const { username, credential } = server;
  return [
    {
      urls,
      ...(username === undefined ? {} : { username }),
      ...(credential === undefined ? {} : { credential }),
    },
  ];
}
