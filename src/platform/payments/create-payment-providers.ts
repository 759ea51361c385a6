import type { Clock } from "../clock.ts";
import type { Config } from "../config/config.ts";
import type { PaymentProvider } from "./payment-provider.ts";
import { PaypalProvider } from "./paypal-provider.ts";
import { RazorpayProvider } from "./razorpay-provider.ts";
import { StripeProvider } from "./stripe-provider.ts";

/** Those whose keys are set, the one of `PAYMENT_PROVIDER` first; none where nothing is sold. */
export function createPaymentProviders(config: Config, clock: Clock): PaymentProvider[] {
  const { PAYMENT_PROVIDER: preferred } = config;
  if (preferred === undefined) return [];
  const now = () => clock.now();
  const all = [stripeOf(config), razorpayOf(config, now), paypalOf(config, now)].filter(
    (provider) => provider !== null,
  );
  return all.toSorted((a, b) => Number(b.name === preferred) - Number(a.name === preferred));
}

/** Outside of an object the runtime's `fetch` may be called only as it is. */
const send: typeof fetch = (input, init) => fetch(input, init);

function stripeOf({ STRIPE_SECRET_KEY: apiKey, STRIPE_API_URL: apiUrl }: Config): PaymentProvider | null {
  if (apiKey === undefined) return null;
  return new StripeProvider(async () => {
    const { stripeClient } = await import("./stripe-client.ts");
    return stripeClient({ apiKey, apiUrl }, send);
  });
}

function razorpayOf(config: Config, now: () => number): PaymentProvider | null {
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_KEY_SECRET: keySecret, RAZORPAY_API_URL: apiUrl } = config;
  if (keyId === undefined || keySecret === undefined) return null;
  return new RazorpayProvider({ keyId, keySecret, apiUrl }, send, now);
}

function paypalOf(config: Config, now: () => number): PaymentProvider | null {
  const { PAYPAL_CLIENT_ID: clientId, PAYPAL_CLIENT_SECRET: clientSecret, PAYPAL_API_URL: apiUrl } = config;
  if (clientId === undefined || clientSecret === undefined) return null;
  return new PaypalProvider({ clientId, clientSecret, apiUrl }, send, now);
}
