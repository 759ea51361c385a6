/** Services that tell us what happened there. */
export const webhookProviders = ["stream", "stripe", "razorpay", "paypal"] as const;
export type WebhookProvider = (typeof webhookProviders)[number];

/** `manual`: it cannot be handled, so an administrator looks at it. */
export const webhookStatuses = ["pending", "processed", "ignored", "manual"] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

/** What travels in the queue: the row holds the rest. */
export interface WebhookMessage {
  provider: WebhookProvider;
  eventId: string;
}

/** An event whose signature was right, as it came in. */
export interface ReceivedEvent extends WebhookMessage {
  type: string;
  /** The body as it was signed. */
  payload: string;
}
