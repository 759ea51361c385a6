import { Stripe } from "stripe";

const TIMEOUT_MS = 15_000;

interface StripeClientSettings {
  apiKey: string;
  /** `https://api.stripe.com`, or what stands for it, with a path or without one. */
  apiUrl: string;
}

/** Stripe's own client over `fetch`. It can be told a host only, so the rest of the address is put in place here. */
export function stripeClient({ apiKey, apiUrl }: StripeClientSettings, fetcher: typeof fetch): Stripe {
  const send: typeof fetch = (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    return fetcher(`${apiUrl}${pathname}${search}`, init);
  };
  return new Stripe(apiKey, {
    httpClient: Stripe.createFetchHttpClient(send),
    maxNetworkRetries: 1,
    timeout: TIMEOUT_MS,
    telemetry: false,
  });
}
