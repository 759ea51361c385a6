import { WebhookConsumer } from "../platform/webhooks/webhook-consumer.ts";
import { WebhookEventsRepository } from "../platform/webhooks/webhook-events.repository.ts";
import { webhookHandlers } from "../webhook-handlers.ts";
import type { Media } from "./media.ts";
import type { Payments } from "./payments.ts";
import type { Platform } from "./platform.ts";

/** What outside services tell us. */
export function createOutside({
  platform,
  media,
  payments,
}: {
  platform: Platform;
  media: Media;
  payments: Payments;
}) {
  return {
    webhooks: new WebhookConsumer({
      ...platform,
      repository: new WebhookEventsRepository(platform.db),
      queue: platform.env.WEBHOOKS,
      handlers: webhookHandlers({ ...media, ...payments }),
    }),
  };
}
