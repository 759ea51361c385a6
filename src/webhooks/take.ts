import type { Context } from "hono";
import { databaseOf } from "../platform/db/client.ts";
import { createLogger, describeFault } from "../platform/log.ts";
import type { ReceivedEvent } from "../platform/webhooks/webhook-event.ts";
import { WebhookEventsRepository } from "../platform/webhooks/webhook-events.repository.ts";
import type { WebhookEnvironment } from "./bindings.ts";

const log = createLogger({ worker: "webhooks" });

/**
 * Keeps a verified event, once, and hands it on: 200 whenever it is kept. One that comes again is handed on again as long
 * as it is not done, which repairs a send that was lost. When it cannot be kept the answer is 503, and the service tells
 * us again later.
 */
export async function take(c: Context<WebhookEnvironment>, event: ReceivedEvent): Promise<Response> {
  const { provider, eventId, type } = event;
  const events = new WebhookEventsRepository(databaseOf(c.env.DB));
  try {
    const { isDone } = await events.keep(event, Date.now());
    log.info("webhook", { provider, eventId, type, isDone });
    if (!isDone) await c.env.WEBHOOKS.send({ provider, eventId });
  } catch (fault) {
    // Kept but not sent is fine too: the sweep sends it. Either way it may be told again.
    log.error("webhook.failed", { provider, eventId, type, cause: describeFault(fault) });
    return c.json({ error: "unavailable" }, 503, { "retry-after": "10" });
  }
  return c.json({ received: true });
}
