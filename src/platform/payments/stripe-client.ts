import { Stripe } from "stripe";
import { ProviderFault } from "./payment-provider.ts";

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

/**
 * What Stripe answers. Its sentences stay behind, as they may repeat who pays.
 * @throws ProviderFault when it refuses or does not answer
 */
export async function asked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Stripe.errors.StripeError)) throw fault;
    const { code, statusCode = 0, type } = fault;
    // 401: the keys are being changed; 409: the same is being done now; 429: too much at once.
    const isPassing = statusCode < 400 || statusCode >= 500 || [401, 409, 429].includes(statusCode);
    throw new ProviderFault(`Stripe answered ${statusCode} ${code ?? type}`, { isPassing });
  }
}
