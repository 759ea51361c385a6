import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { randomSecret } from "../encoding.ts";
import { configOf, MisconfiguredError } from "./config.ts";

const production = {
  ...env,
  ENVIRONMENT: "production",
  APP_ORIGIN: "https://parley.example",
  PASSWORD_COST: "standard",
  MEDIA_S3_URL: "https://account.r2.example/parley-media-private",
};

function namesOf(settings: object): readonly string[] {
  try {
    configOf(settings);
    return [];
  } catch (fault) {
    if (fault instanceof MisconfiguredError) return fault.names;
    throw fault;
  }
}

describe("configOf()", () => {
  it("accepts complete settings in production", () => {
    expect(namesOf(production)).toEqual([]);
  });

  it.each([
    ["METRICS_TOKEN", ""],
    ["SENTRY_DSN", ""],
    ["SENTRY_DSN", "https://abc123@o1.ingest.sentry.example/42"],
  ])("accepts production with %s = %s", (name, value) => {
    expect(namesOf({ ...production, [name]: value })).toEqual([]);
  });

  it.each([
    ["APP_ORIGIN", "http://parley.example"],
    ["APP_ORIGIN", "https://localhost"],
    ["APP_ORIGIN", "https://parley.example/path"],
    ["ALLOWED_ORIGINS", "http://other.example"],
    ["RATE_LIMITS", "off"],
    ["PASSWORD_COST", "test"],
    ["REFRESH_KEY", "changeme"],
    ["REFRESH_KEY", undefined],
    ["PURPOSE_TOKEN_KEY", "x".repeat(42)],
    ["CURSOR_KEY", ""],
    ["ACCESS_TOKEN_KEYS", "[]"],
    ["ACCESS_TOKEN_KEYS", "not json"],
    ["PASSWORD_PEPPERS", JSON.stringify({ current: "p9", peppers: { p1: randomSecret() } })],
    ["ENVIRONMENT", "prod"],
    ["QUEUE_SHARDS", "0"],
    ["TURN_SECRET", undefined],
    ["MAIL_PROVIDER", "smoke signals"],
    ["MAIL_FROM", "Parley <a@b.example>\r\nBcc: everybody"],
    ["RESEND_API_URL", "https://parley.example/dev/sim/resend"],
    ["GOOGLE_ISSUER", "http://accounts.google.com"],
    ["APPLE_ISSUER", "https://localhost:8787/dev/sim/apple"],
    ["MEDIA_S3_URL", "http://localhost:8787/cdn-cgi/local/r2/s3/parley-media-private"],
    ["MEDIA_S3_URL", "https://parley.example/cdn-cgi/local/r2/s3/parley-media-private"],
    ["MEDIA_KEY", "short"],
    ["VIDEO_PROVIDER", "youtube"],
    ["PAYMENT_PROVIDER", "cash"],
    ["STRIPE_SECRET_KEY", ""],
    ["PAYPAL_CLIENT_SECRET", ""],
    ["STRIPE_API_URL", "https://parley.example/dev/sim/stripe"],
    ["R2_SECRET_ACCESS_KEY", ""],
    ["CODE_KEY", undefined],
    ["SEALING_KEY", "short"],
    ["METRICS_TOKEN", "guess me"],
    ["SENTRY_DSN", "https://sentry.example/1"],
    ["SENTRY_DSN", "http://abc123@sentry.example/1"],
  ])("refuses production with %s = %s, by name and without its value", (name, value) => {
    expect(namesOf({ ...production, [name]: value })).toContain(name);
    expect(() => configOf({ ...production, [name]: value })).toThrow(`Misconfigured: ${name}`);
  });
});
