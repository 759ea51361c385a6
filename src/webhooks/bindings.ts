import type { WebhookMessage } from "../platform/webhooks/webhook-event.ts";

/** What wrangler.toml gives the webhooks Worker. A provider without its secret is not listened to. */
export interface WebhookBindings {
  ENVIRONMENT: string;
  DB: D1Database;
  WEBHOOKS: Queue<WebhookMessage>;
  STREAM_WEBHOOK_SECRET?: string;
}

/** Hono's type parameter for its routes. */
export interface WebhookEnvironment {
  Bindings: WebhookBindings;
}
