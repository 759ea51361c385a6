import { Hono } from "hono";
import { newSigningKey } from "../../../scripts/local/signing-keys.ts";
import { MapDocuments } from "./documents.ts";
import { Payments, type PaymentsSettings } from "./payments.ts";
import type { SignedWebhook } from "./played-event.ts";

/** The payment services in this process, under a clock that stands still until it is moved. */
export class PlayedPayments {
  readonly payments: Payments;
  /** The webhooks that have left, oldest first. */
  readonly sent: SignedWebhook[] = [];
  /** What Parley answers to the next ones. */
  answers: number[] = [];
  readonly #app: Hono;
  now = Date.UTC(2026, 9, 31, 12);

  constructor(settings: PaymentsSettings) {
    this.payments = new Payments({ documents: new MapDocuments(), settings, now: () => this.now });
    this.#app = new Hono().route("/", this.payments.knobs);
    for (const provider of this.payments.providers.values()) {
      this.#app.route(`/${provider.name}`, provider.routes);
    }
  }

  /** In place of `fetch`: nothing leaves the process. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const body = request.method === "GET" ? null : await request.text();
    return this.#app.request(pathname + search, { method: request.method, headers: request.headers, body });
  };

  /** A program's `POST /dev/api/…`. */
  async knob(path: string, body: object = {}): Promise<{ status: number; body: unknown }> {
    const response = await this.#app.request(`/dev/api/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  /** A buyer's browser: opens the page, or sends its form. Redirects are not followed. */
  async visit(url: string, form?: Record<string, string>): Promise<Response> {
    const { pathname } = new URL(url);
    if (form === undefined) return this.#app.request(pathname);
    return this.#app.request(pathname, { method: "POST", body: new URLSearchParams(form) });
  }

  /** Takes along what is due. Returns when to come again. */
  async deliver(): Promise<number | null> {
    return this.payments.run(async (webhook) => {
      this.sent.push(webhook);
      return this.answers.shift() ?? 200;
    });
  }

  /** The types of the events that have left, oldest first. */
  async sentTypes(typeOf: (event: Record<string, unknown>) => unknown): Promise<unknown[]> {
    await this.deliver();
    return this.sent.map(({ body }) => typeOf(JSON.parse(body)));
  }
}

/** Parley's registrations in tests. */
export const settingsForTests: PaymentsSettings = {
  baseUrls: {
    stripe: "https://pay.test/stripe",
    razorpay: "https://pay.test/razorpay",
    paypal: "https://pay.test/paypal",
  },
  stripe: { secretKey: "sk_test_played", webhookSecret: "whsec_played" },
  razorpay: { keyId: "rzp_test_played", keySecret: "key-secret", webhookSecret: "webhook-secret" },
  paypal: {
    clientId: "client",
    clientSecret: "secret",
    webhookId: "WEBHOOKPLAYED",
    signingKeys: JSON.stringify([await newSigningKey(new Date(0))]),
  },
};
