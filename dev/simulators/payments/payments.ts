import type { Hono } from "hono";
import type { PaymentProviderName } from "../../../src/contract/payments/checkout.ts";
import { playPaypal } from "../paypal/paypal.ts";
import { playRazorpay } from "../razorpay/razorpay.ts";
import { playStripe } from "../stripe/stripe.ts";
import { Courier } from "./courier.ts";
import type { Documents } from "./documents.ts";
import { knobRoutes } from "./knobs.routes.ts";
import type { SignedWebhook } from "./played-event.ts";
import type { PlayedProvider, Stage } from "./played-provider.ts";

/** What the services that are played know of Parley's registrations, and where each is reached. */
export interface PaymentsSettings {
  baseUrls: Readonly<Record<PaymentProviderName, string>>;
  stripe: { secretKey: string; webhookSecret: string };
  razorpay: { keyId: string; keySecret: string; webhookSecret: string };
  /** `signingKeys`: a JSON array of private RSA keys (JWK). */
  paypal: { clientId: string; clientSecret: string; webhookId: string; signingKeys: string };
}

interface Dependencies {
  documents: Documents;
  settings: PaymentsSettings;
  /** ms since the epoch */
  now: () => number;
}

/** The payment services of this machine together, with one courier for their webhooks. */
export class Payments {
  readonly providers: ReadonlyMap<PaymentProviderName, PlayedProvider>;
  readonly courier: Courier;
  /** What a developer can make happen: `/dev/payments` and `/dev/api/<provider>/…`. */
  readonly knobs: Hono;

  constructor({ documents, settings, now }: Dependencies) {
    const courier = new Courier(documents, now);
    const stageOf = (name: PaymentProviderName): Stage => ({
      documents,
      courier,
      now,
      baseUrl: settings.baseUrls[name],
    });
    const played = [
      playStripe(stageOf("stripe"), settings.stripe),
      playRazorpay(stageOf("razorpay"), settings.razorpay),
      playPaypal(stageOf("paypal"), settings.paypal),
    ];
    this.courier = courier;
    this.providers = new Map(played.map((provider) => [provider.name, provider]));
    this.knobs = knobRoutes(played, courier);
  }

  /**
   * Ends what is over and takes along the webhooks that are due.
   * @returns when to come again, in ms; null when nothing will be due
   */
  async run(send: (webhook: SignedWebhook) => Promise<number>): Promise<number | null> {
    this.#expireDue();
    await this.courier.deliverDue(async (event) => {
      const provider = this.providers.get(event.provider);
      return provider === undefined ? 0 : send(await provider.sign(event));
    });
    return this.nextAt();
  }

  /** When something will be due, in ms. */
  nextAt(): number | null {
    const times = [...this.#expireDue(), this.courier.nextDueAt()].filter((time) => time !== null);
    return times.length === 0 ? null : Math.min(...times);
  }

  #expireDue(): (number | null)[] {
    return [...this.providers.values()].map((provider) => provider.expireDue());
  }
}
