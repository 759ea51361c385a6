import { z } from "zod";
import { pageOf, timestampSchema } from "../common.ts";
import { adminListQuery, ageSorts } from "./common.ts";

export const adminWebhookEventsQuery = adminListQuery.extend({
  status: z.enum(["pending", "processed", "ignored", "manual"]).default("manual"),
  sort: z.enum(ageSorts).default("newest"),
});
export type AdminWebhookEventsQuery = z.infer<typeof adminWebhookEventsQuery>;

export const webhookEventParams = z.strictObject({
  provider: z.enum(["stream", "stripe", "razorpay", "paypal"]),
  eventId: z.string().min(1).max(255).describe("The provider's own"),
});

/** Something an outside service has told us. */
export const adminWebhookEventSchema = z
  .object({
    provider: webhookEventParams.shape.provider,
    eventId: z.string(),
    type: z.string(),
    status: z.enum(["pending", "processed", "ignored", "manual"]),
    attempts: z.int(),
    lastError: z.string().nullable(),
    payload: z.string().describe("As it was signed; empty 30 days after it was done"),
    receivedAt: timestampSchema,
    processedAt: timestampSchema.nullable(),
  })
  .meta({ id: "AdminWebhookEvent" });
export type AdminWebhookEvent = z.infer<typeof adminWebhookEventSchema>;
export const adminWebhookEventsSchema = pageOf(adminWebhookEventSchema).meta({ id: "AdminWebhookEvents" });
