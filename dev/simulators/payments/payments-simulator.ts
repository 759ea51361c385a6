import { DurableObject } from "cloudflare:workers";
import { Hono } from "hono";
import type { DevBindings } from "../../bindings.ts";
import type { SignedWebhook } from "./played-event.ts";
import { Payments } from "./payments.ts";
import { SqliteDocuments } from "./sqlite-documents.ts";

/** The payment services of this machine: one object, so that what is asked at once is answered one after another. */
export class PaymentsSimulator extends DurableObject<DevBindings> {
  readonly #payments: Payments;
  readonly #app: Hono;

  constructor(ctx: DurableObjectState, env: DevBindings) {
    super(ctx, env);
    const documents = new SqliteDocuments(ctx.storage.sql);
    this.#payments = new Payments({ documents, settings: settingsOf(env), now: Date.now });
    this.#app = new Hono().route("/", this.#payments.knobs);
    for (const [name, { routes }] of this.#payments.providers) this.#app.route(`/dev/sim/${name}`, routes);
  }

  override async fetch(request: Request): Promise<Response> {
    const response = await this.#app.fetch(request);
    await this.#wakeAt(this.#payments.nextAt());
    return response;
  }

  override async alarm(): Promise<void> {
    await this.#wakeAt(await this.#payments.run((webhook) => this.#send(webhook)));
  }

  async #wakeAt(time: number | null): Promise<void> {
    if (time === null) await this.ctx.storage.deleteAlarm();
    else await this.ctx.storage.setAlarm(Math.max(time, Date.now()));
  }

  /** The status of the answer; 0 when there was none. */
  async #send({ path, headers, body }: SignedWebhook): Promise<number> {
    try {
      const url = new URL(path, this.env.APP_ORIGIN);
      const response = await this.env.WEBHOOKS.fetch(url, { method: "POST", headers, body });
      await response.body?.cancel();
      return response.status;
    } catch (fault) {
      console.error(`The webhook to ${path} was not answered`, fault);
      return 0;
    }
  }
}

function settingsOf(env: DevBindings) {
  const at = (name: string) => `${env.APP_ORIGIN}/dev/sim/${name}`;
  return {
    baseUrls: { stripe: at("stripe"), razorpay: at("razorpay"), paypal: at("paypal") },
    stripe: { secretKey: env.STRIPE_SECRET_KEY, webhookSecret: env.STRIPE_WEBHOOK_SECRET },
    razorpay: {
      keyId: env.RAZORPAY_KEY_ID,
      keySecret: env.RAZORPAY_KEY_SECRET,
      webhookSecret: env.RAZORPAY_WEBHOOK_SECRET,
    },
    paypal: {
      clientId: env.PAYPAL_CLIENT_ID,
      clientSecret: env.PAYPAL_CLIENT_SECRET,
      webhookId: env.PAYPAL_WEBHOOK_ID,
      signingKeys: env.PAYPAL_SIGNING_KEYS,
    },
  };
}
