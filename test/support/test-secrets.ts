import { exportJWK, generateKeyPair } from "jose";
import { randomSecret } from "../../src/platform/encoding.ts";

async function privateJwk(kid: string) {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: "RS256" };
}

/** Fresh secrets for one test run; two signing keys, so that rotation is always tested. */
export async function testSecrets(): Promise<Record<string, string>> {
  return {
    ENVIRONMENT: "development",
    APP_ORIGIN: "http://parley.test",
    ACCESS_TOKEN_KEYS: JSON.stringify([await privateJwk("key-new"), await privateJwk("key-old")]),
    PURPOSE_TOKEN_KEY: randomSecret(),
    REFRESH_KEY: randomSecret(),
    CURSOR_KEY: randomSecret(),
    MEDIA_KEY: randomSecret(),
    R2_ACCESS_KEY_ID: "parley-test",
    R2_SECRET_ACCESS_KEY: randomSecret(),
    MEDIA_S3_URL: "http://parley.test/cdn-cgi/local/r2/s3/parley-media-private",
    CODE_KEY: randomSecret(),
    SEALING_KEY: randomSecret(),
    PASSWORD_PEPPERS: JSON.stringify({ current: "p2", peppers: { p1: randomSecret(), p2: randomSecret() } }),
    PASSWORD_COST: "test",
    TURN_URLS: "turn:turn.parley.test:3478?transport=udp",
    TURN_SECRET: randomSecret(),
  };
}
