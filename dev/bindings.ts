import type { CaughtMessages } from "./caught/caught-messages.ts";
import type { SimulatorMemory } from "./simulators/simulator-memory.ts";
import type { Schedule } from "./schedule/schedule.ts";

/** What dev/wrangler.toml gives the dev Worker. */
export interface DevBindings {
  API: ApiWorker;
  WEBHOOKS: Fetcher;
  CAUGHT_MESSAGES: DurableObjectNamespace<CaughtMessages>;
  SIMULATOR_MEMORY: DurableObjectNamespace<SimulatorMemory>;
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
}

/** The api Worker as a service: beside `fetch`, the flag `service_binding_extra_handlers` adds its cron handler. */
export interface ApiWorker extends Fetcher {
  scheduled(event: { cron: string; scheduledTime: Date }): Promise<{ outcome: string; noRetry: boolean }>;
}

/** Hono's type parameter for every route of the dev Worker. */
export interface DevEnvironment {
  Bindings: DevBindings;
}
