import type { SignedWebhook } from "../../dev/simulators/payments/played-event.ts";
import type { PaymentProviderName } from "../../src/contract/payments/checkout.ts";

/** The cards that the services that are played know, and paying by bank. */
export const cards = {
  good: "4242424242424242",
  declined: "4000000000000002",
  asks: "4000002500003155",
  slowRefunds: "4000000000007726",
  bank: "bank",
} as const;

/**
 * Pays on a provider's page, as a buyer in a browser would.
 * @returns where the browser is sent; null while the page stays open, as after a declined card
 */
export async function payAt(url: string, card: string = cards.good): Promise<string | null> {
  const body = new URLSearchParams({ card });
  const response = await fetch(url, { method: "POST", body, redirect: "manual" });
  await response.body?.cancel();
  return response.headers.get("location");
}

/** Turns one of the developer's knobs, such as `payments/pi_1/dispute`; null when there is no such thing. */
export async function turnKnob(
  provider: PaymentProviderName,
  path: string,
  body: object = {},
): Promise<unknown> {
  const url = `https://outside.test/dev/api/${provider}/${path}`;
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  return response.ok ? answer : null;
}

/** Every event so far that names something (a checkout, a payment, an order), signed now, in the order they happened. */
export async function webhooksAbout(provider: PaymentProviderName, name: string): Promise<SignedWebhook[]> {
  const response = await fetch(`https://outside.test/webhooks/${provider}?about=${encodeURIComponent(name)}`);
  return (await response.json<{ items: SignedWebhook[] }>()).items;
}
