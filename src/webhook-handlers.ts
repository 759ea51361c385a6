import { z } from "zod";
import type { ProcessingService } from "./features/media/processing.service.ts";
import type { PaymentEvents } from "./features/payments/payment-events.service.ts";
import type { WebhookHandlers } from "./platform/webhooks/webhook-consumer.ts";

/** `meta` is what the transcoder has sent along. */
const streamVideo = z.object({
  uid: z.string(),
  meta: z.object({ assetId: z.string().optional() }).optional(),
});

/** Which feature answers to what outside services tell. */
export function webhookHandlers({
  processing,
  paymentEvents,
}: {
  processing: ProcessingService;
  paymentEvents: PaymentEvents;
}): WebhookHandlers {
  return {
    stream: async ({ payload }) => {
      const { uid, meta } = streamVideo.parse(JSON.parse(payload));
      const answer = await processing.askAgain(uid, meta?.assetId ?? null);
      return answer === "unknown" ? "ignored" : "processed";
    },
    stripe: ({ payload }) => paymentEvents.handle("stripe", payload),
    razorpay: ({ payload }) => paymentEvents.handle("razorpay", payload),
    paypal: ({ payload }) => paymentEvents.handle("paypal", payload),
  };
}
