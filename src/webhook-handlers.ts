import { z } from "zod";
import type { ProcessingService } from "./features/media/processing.service.ts";
import type { WebhookHandlers } from "./platform/webhooks/webhook-consumer.ts";

const streamVideo = z.object({ uid: z.string() });

/** Which feature answers to what outside services tell. */
export function webhookHandlers({ processing }: { processing: ProcessingService }): WebhookHandlers {
  return {
    stream: async ({ payload }) => {
      const { uid } = streamVideo.parse(JSON.parse(payload));
      return (await processing.askAgain(uid)) === "asked" ? "processed" : "ignored";
    },
    stripe: async () => "manual",
    razorpay: async () => "manual",
    paypal: async () => "manual",
  };
}
