import type { WebhookMessage } from "../platform/webhooks/webhook-event.ts";

/** What wrangler.toml gives the webhooks Worker. A provider without its secret is not listened to. */
export interface WebhookBindings {
  ENVIRONMENT: string;
  DB: D1Database;
  WEBHOOKS: Queue<WebhookMessage>;
  STREAM_WEBHOOK_SECRET?: string;
  STRIPE_WEBHOOK_SECRET?: string;
  RAZORPAY_WEBHOOK_SECRET?: string;
  /** What PayPal calls our registration; it is part of what it signs. */
  PAYPAL_WEBHOOK_ID?: string;
  /** Where PayPal's certificates are, such as https://api.paypal.com/v1/notifications/certs/ */
  PAYPAL_CERTIFICATES_URL?: string;
}

/** Hono's type parameter for its routes. */
export interface WebhookEnvironment {
  Bindings: WebhookBindings;
}
