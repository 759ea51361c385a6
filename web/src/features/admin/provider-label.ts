import type { AdminWebhookEvent } from "../../../../src/contract/admin/webhook-events.ts";

const labels: Readonly<Record<AdminWebhookEvent["provider"], string>> = {
  stream: "Cloudflare Stream",
  stripe: "Stripe",
  razorpay: "Razorpay",
  paypal: "PayPal",
};

/** An outside service; their names are the same in every language. */
export function providerLabel(provider: AdminWebhookEvent["provider"]): string {
  return labels[provider];
}
