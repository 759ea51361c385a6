import { newSecret, newSigningKey } from "../../scripts/local/signing-keys.ts";

/** Settings of a Parley under measurement, with secrets made for this run. TURN is on, as it is in production. */
export async function makeParleyVars(
  overrides: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  return {
    ENVIRONMENT: "development",
    APP_ORIGIN: "http://parley.test",
    ALLOWED_ORIGINS: "",
    CONTACT_EMAIL: "safety@parley.test",
    QUEUE_SHARDS: "1",
    RATE_LIMITS: "on",
    STUN_URLS: "",
    ACCESS_TOKEN_KEYS: JSON.stringify([await newSigningKey(new Date())]),
    PURPOSE_TOKEN_KEY: newSecret(),
    REFRESH_KEY: newSecret(),
    CURSOR_KEY: newSecret(),
    CODE_KEY: newSecret(),
    SEALING_KEY: newSecret(),
    MAIL_PROVIDER: "cloudflare",
    MAIL_FROM: "Parley <hello@parley.test>",
    PASSWORD_PEPPERS: JSON.stringify({ current: "p1", peppers: { p1: newSecret() } }),
    PASSWORD_COST: "test",
    TURN_URLS: "turn:turn.parley.test:3478?transport=udp",
    TURN_SECRET: newSecret(),
    ...overrides,
  };
}
