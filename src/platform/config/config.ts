import { z } from "zod";
import { paymentProviderSchema } from "../../contract/payments/checkout.ts";
import { isDsn } from "../sentry.ts";
import { passwordPeppersSchema, privateJwksSchema, secretSchema } from "./secrets.ts";

const origin = z
  .url()
  .refine((value) => new URL(value).origin === value, { message: "must be a bare origin" });
const list = z.string().transform((value) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean),
);

/** A setting that may be left empty. */
const optional = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

/** Settings that are of use only together. */
const groups = [
  ["CLOUDFLARE_TURN_KEY_ID", "CLOUDFLARE_TURN_API_TOKEN"],
  ["ACCESS_TEAM_URL", "ACCESS_AUD"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["STREAM_CUSTOMER_CODE", "STREAM_SIGNING_KEY"],
  ["RAZORPAY_KEY_ID", "RAZORPAY_KEY_SECRET"],
  ["PAYPAL_CLIENT_ID", "PAYPAL_CLIENT_SECRET"],
  ["APPLE_CLIENT_ID", "APPLE_TEAM_ID", "APPLE_KEY_ID", "APPLE_PRIVATE_KEY"],
] as const;

/** Addresses of outside services; a simulator may stand there in development only. */
const outsideServices = [
  "RESEND_API_URL",
  "GOOGLE_ISSUER",
  "APPLE_ISSUER",
  "ACCESS_TEAM_URL",
  "MEDIA_S3_URL",
  "STRIPE_API_URL",
  "RAZORPAY_API_URL",
  "PAYPAL_API_URL",
] as const;

/** What a payment provider cannot be asked without. */
const paymentKeys = {
  stripe: "STRIPE_SECRET_KEY",
  razorpay: "RAZORPAY_KEY_ID",
  paypal: "PAYPAL_CLIENT_ID",
} as const;

const configSchema = z
  .object({
    ENVIRONMENT: z.enum(["development", "staging", "production"]),
    APP_ORIGIN: origin,
    ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
    CONTACT_EMAIL: z.email(),
    QUEUE_SHARDS: z.coerce.number().int().min(1).max(64).default(1),
    RATE_LIMITS: z.enum(["on", "off"]).default("on"),
    STUN_URLS: list.default([]),
    TURN_URLS: list.default([]),
    TURN_SECRET: secretSchema.optional(),
    CLOUDFLARE_TURN_KEY_ID: z.string().min(8).optional(),
    CLOUDFLARE_TURN_API_TOKEN: z.string().min(16).optional(),
    MAIL_PROVIDER: z.enum(["cloudflare", "resend"]),
    MAIL_FROM: z.string().regex(/^[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>$/),
    RESEND_API_URL: z.url().default("https://api.resend.com"),
    RESEND_API_KEY: optional,
    GOOGLE_CLIENT_ID: optional,
    GOOGLE_CLIENT_SECRET: optional,
    GOOGLE_ISSUER: z.url().default("https://accounts.google.com"),
    APPLE_CLIENT_ID: optional,
    APPLE_TEAM_ID: optional,
    APPLE_KEY_ID: optional,
    APPLE_PRIVATE_KEY: optional,
    APPLE_ISSUER: z.url().default("https://appleid.apple.com"),
    ACCESS_TEAM_URL: optional.pipe(origin.optional()),
    ACCESS_AUD: optional,
    METRICS_TOKEN: optional.pipe(secretSchema.optional()),
    SENTRY_DSN: optional.pipe(z.string().refine(isDsn).optional()),
    VIDEO_PROVIDER: z.enum(["r2", "stream"]).default("r2"),
    MEDIA_S3_URL: z.url(),
    R2_ACCESS_KEY_ID: z.string().min(8),
    R2_SECRET_ACCESS_KEY: z.string().min(16),
    STREAM_CUSTOMER_CODE: optional,
    STREAM_SIGNING_KEY: optional.pipe(privateJwksSchema.optional()),
    MEDIA_KEY: secretSchema,
    PAYMENT_PROVIDER: optional.pipe(paymentProviderSchema.optional()),
    INVOICE_SELLER: optional.pipe(z.string().max(1000).optional()),
    STRIPE_API_URL: z.url().default("https://api.stripe.com"),
    STRIPE_SECRET_KEY: optional,
    RAZORPAY_API_URL: z.url().default("https://api.razorpay.com"),
    RAZORPAY_KEY_ID: optional,
    RAZORPAY_KEY_SECRET: optional,
    PAYPAL_API_URL: z.url().default("https://api-m.paypal.com"),
    PAYPAL_CLIENT_ID: optional,
    PAYPAL_CLIENT_SECRET: optional,
    CODE_KEY: secretSchema,
    SEALING_KEY: secretSchema,
    ACCESS_TOKEN_KEYS: privateJwksSchema,
    PURPOSE_TOKEN_KEY: secretSchema,
    REFRESH_KEY: secretSchema,
    CURSOR_KEY: secretSchema,
    PASSWORD_PEPPERS: passwordPeppersSchema,
    PASSWORD_COST: z.enum(["standard", "test"]).default("standard"),
  })
  .superRefine((config, context) => {
    if (config.TURN_URLS.length > 0 && config.TURN_SECRET === undefined) {
      context.addIssue({ code: "custom", path: ["TURN_SECRET"], message: "TURN_URLS needs it" });
    }
    if (config.MAIL_PROVIDER === "resend" && config.RESEND_API_KEY === undefined) {
      context.addIssue({ code: "custom", path: ["RESEND_API_KEY"], message: "MAIL_PROVIDER needs it" });
    }
    if (config.VIDEO_PROVIDER === "stream" && config.STREAM_CUSTOMER_CODE === undefined) {
      context.addIssue({
        code: "custom",
        path: ["STREAM_CUSTOMER_CODE"],
        message: "VIDEO_PROVIDER needs it",
      });
    }
    if (config.PAYMENT_PROVIDER !== undefined) {
      const key = paymentKeys[config.PAYMENT_PROVIDER];
      if (config[key] === undefined)
        context.addIssue({ code: "custom", path: [key], message: "PAYMENT_PROVIDER needs it" });
      if (config.INVOICE_SELLER === undefined)
        context.addIssue({ code: "custom", path: ["INVOICE_SELLER"], message: "PAYMENT_PROVIDER needs it" });
    }
    for (const group of groups) {
      const missing = group.filter((name) => config[name] === undefined);
      if (missing.length === group.length) continue;
      for (const name of missing) {
        context.addIssue({ code: "custom", path: [name], message: `belongs to ${group.join(", ")}` });
      }
    }
    if (config.ENVIRONMENT === "development") return;
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    for (const name of ["APP_ORIGIN", "ALLOWED_ORIGINS"] as const) {
      for (const url of [config[name]].flat()) {
        if (!url.startsWith("https://")) refuse(name, "must be https outside development");
        if (isLocal(url)) refuse(name, "names this machine, which is for development only");
      }
    }
    for (const name of outsideServices) {
      const url = config[name];
      if (url === undefined) continue;
      if (!url.startsWith("https://") || isLocal(url) || /^\/(?:dev|cdn-cgi)\//.test(new URL(url).pathname)) {
        refuse(name, "names a simulator, which is for development only");
      }
    }
    if (config.SENTRY_DSN?.startsWith("http:") === true)
      refuse("SENTRY_DSN", "must be https outside development");
    if (config.RATE_LIMITS !== "on") refuse("RATE_LIMITS", "can be off in development only");
    if (config.PASSWORD_COST !== "standard") refuse("PASSWORD_COST", "is for tests only");
  });

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(configSchema.shape);

/** The Worker's settings, checked. Every name is documented in docs/operations.md. */
export type Config = z.infer<typeof configSchema>;

/** Thrown when settings are missing or weak; it carries the names, never the values. */
export class MisconfiguredError extends Error {
  readonly names: readonly string[];
  constructor(names: readonly string[]) {
    super(`Misconfigured: ${names.join(", ")}`);
    this.name = "MisconfiguredError";
    this.names = names;
  }
}

const parsed = new WeakMap<object, Config>();

/**
 * The settings of `env`, parsed once per isolate.
 * @throws MisconfiguredError when a value is missing, weak, or meant for development only.
 */
export function configOf(env: object): Config {
  const known = parsed.get(env);
  if (known !== undefined) return known;
  const result = configSchema.safeParse(env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => String(issue.path[0] ?? "env"));
    throw new MisconfiguredError([...new Set(names)]);
  }
  parsed.set(env, result.data);
  return result.data;
}

function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname.endsWith(".localhost") || /^(127\.|\[::1\])/.test(hostname);
}
