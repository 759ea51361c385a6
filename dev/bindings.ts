import type { CaughtMessages } from "./caught/caught-messages.ts";
import type { PaymentsSimulator } from "./simulators/payments/payments-simulator.ts";
import type { SimulatorMemory } from "./simulators/simulator-memory.ts";
import type { Schedule } from "./schedule/schedule.ts";

/** What dev/wrangler.toml gives the dev Worker. */
export interface DevBindings {
  API: ApiWorker;
  WEBHOOKS: Fetcher;
  CAUGHT_MESSAGES: DurableObjectNamespace<CaughtMessages>;
  SIMULATOR_MEMORY: DurableObjectNamespace<SimulatorMemory>;
  PAYMENTS_SIMULATOR: DurableObjectNamespace<PaymentsSimulator>;
  SCHEDULE: DurableObjectNamespace<Schedule>;
  APP_ORIGIN: string;
  ACCESS_AUD: string;
  ACCESS_SIGNING_KEYS: string;
  RESEND_API_KEY: string;
  STREAM_WEBHOOK_SECRET: string;
  /** Private RSA keys (JSON arrays of JWK) with which the providers that are played sign their id_tokens. */
  GOOGLE_SIGNING_KEYS: string;
  APPLE_SIGNING_KEYS: string;
  /** What Parley's registration at the providers says. */
  GOOGLE_CLIENT_ID: string;
  GOOGLE_CLIENT_SECRET: string;
  APPLE_CLIENT_ID: string;
  APPLE_TEAM_ID: string;
  APPLE_KEY_ID: string;
  /** The public half (SPKI, PEM) of the team's key: the private one never leaves the api Worker. */
  APPLE_CLIENT_PUBLIC_KEY: string;
  /** What Parley's accounts at the payment services say. */
  STRIPE_SECRET_KEY: string;
  STRIPE_WEBHOOK_SECRET: string;
  RAZORPAY_KEY_ID: string;
  RAZORPAY_KEY_SECRET: string;
  RAZORPAY_WEBHOOK_SECRET: string;
  PAYPAL_CLIENT_ID: string;
  PAYPAL_CLIENT_SECRET: string;
  PAYPAL_WEBHOOK_ID: string;
  /** Private RSA keys (a JSON array of JWK) with which the PayPal that is played signs its webhooks. */
  PAYPAL_SIGNING_KEYS: string;
}

/** The api Worker as a service: beside `fetch`, the flag `service_binding_extra_handlers` adds its cron handler. */
export interface ApiWorker extends Fetcher {
  scheduled(event: { cron: string; scheduledTime: Date }): Promise<{ outcome: string; noRetry: boolean }>;
}

/** Hono's type parameter for every route of the dev Worker. */
export interface DevEnvironment {
  Bindings: DevBindings;
}
