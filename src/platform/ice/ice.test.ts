import { describe, expect, it } from "vitest";
import { CloudflareTurnProvider } from "./cloudflare-turn.ts";
import { CoturnProvider } from "./coturn.ts";
import { createIceProvider } from "./create-provider.ts";
import { IceProviderError } from "./provider.ts";

const clock = { now: () => 1_700_000_000_000 };
const settings = { keyId: "key-id", apiToken: "token", baseUrl: "https://turn.example" };

function answering(body: unknown, status = 200) {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    calls.push({ url: String(input instanceof Request ? input.url : input), init });
    return Response.json(body, { status });
  };
  return { provider: new CloudflareTurnProvider(settings, fetcher), calls };
}

describe("CoturnProvider", () => {
  it("signs the expiry and the user with HMAC-SHA1, for longer than any call", async () => {
    const options = {
      turnUrls: ["turn:turn.example:3478"],
      stunUrls: ["stun:stun.example"],
      secret: "north",
    };
    const [stun, turn] = await new CoturnProvider(options, clock).iceServersFor("ana");
    expect(stun).toEqual({ urls: ["stun:stun.example"] });
    expect(turn?.username).toBe(`${1_700_000_000 + 7_800}:ana`);
    // printf '1700007800:ana' | openssl dgst -sha1 -hmac north -binary | base64
    expect(turn?.credential).toBe("hzqtjtwt9foZo44kShGVdu9h5Y4=");
  });
});

describe("CloudflareTurnProvider", () => {
  it("asks for credentials and leaves out port 53, which browsers block", async () => {
    const { provider, calls } = answering({
      iceServers: [
        { urls: ["stun:stun.cloudflare.com:3478", "stun:stun.cloudflare.com:53"] },
        { urls: ["turn:turn.cloudflare.com:53?transport=udp"], username: "u", credential: "c" },
        { urls: "turns:turn.cloudflare.com:5349?transport=tcp", username: "u", credential: "c" },
      ],
    });
    expect(await provider.iceServersFor("ana")).toEqual([
      { urls: ["stun:stun.cloudflare.com:3478"] },
      { urls: ["turns:turn.cloudflare.com:5349?transport=tcp"], username: "u", credential: "c" },
    ]);
    expect(calls[0]?.url).toBe("https://turn.example/v1/turn/keys/key-id/credentials/generate-ice-servers");
    expect(new Headers(calls[0]?.init?.headers).get("authorization")).toBe("Bearer token");
  });

  it("fails with one kind of error, whatever went wrong", async () => {
    for (const { provider } of [answering({}, 503), answering({ iceServers: "none" })]) {
      await expect(provider.iceServersFor("ana")).rejects.toThrow(IceProviderError);
    }
  });
});

describe("createIceProvider", () => {
  const none = { STUN_URLS: [], TURN_URLS: [] };

  it("gives nothing when nothing is configured: host candidates alone", async () => {
    expect(await createIceProvider(none, clock).iceServersFor("ana")).toEqual([]);
  });

  it("prefers Cloudflare TURN to coturn, and coturn to STUN", () => {
    const coturn = { ...none, TURN_URLS: ["turn:turn.example"], TURN_SECRET: "s".repeat(43) };
    const cloudflare = { ...coturn, CLOUDFLARE_TURN_KEY_ID: "key", CLOUDFLARE_TURN_API_TOKEN: "token" };
    expect(createIceProvider(coturn, clock)).toBeInstanceOf(CoturnProvider);
    expect(createIceProvider(cloudflare, clock)).toBeInstanceOf(CloudflareTurnProvider);
  });
});
