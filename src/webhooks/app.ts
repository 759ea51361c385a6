import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { sha256 } from "../platform/encoding.ts";
import type { WebhookEnvironment } from "./bindings.ts";
import { parsedJson } from "../platform/parsed-json.ts";
import { paymentWebhooks } from "./payments.ts";
import { isSignedByStream } from "./stream-signature.ts";
import { take } from "./take.ts";

const MOST_BYTES = 512 * 1024;

const streamEvent = z.object({
  uid: z.string().min(1).max(64),
  status: z.object({ state: z.string().max(64) }),
});

/** Where outside services tell what happened there. The body is read raw: what is signed is its bytes. */
export const webhooks = new Hono<WebhookEnvironment>()
  .use(bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.json({ error: "payload_too_large" }, 413) }))
  .get("/health", (c) => c.json({ status: "ok" }))
  .post("/api/v1/webhooks/stream", async (c) => {
    const secret = c.env.STREAM_WEBHOOK_SECRET;
    if (secret === undefined || secret === "") return c.json({ error: "not_found" }, 404);
    const body = await c.req.text();
    const header = c.req.header("webhook-signature");
    if (!(await isSignedByStream({ header, body }, { secret, now: Date.now() }))) {
      return c.json({ error: "bad_signature" }, 400);
    }
    const event = streamEvent.safeParse(parsedJson(body));
    if (!event.success) return c.json({ error: "unknown_event" }, 400);
    // Stream numbers nothing: the same words are the same event.
    const eventId = await sha256(body);
    return take(c, { provider: "stream", eventId, type: event.data.status.state, payload: body });
  })
  .route("/api/v1/payments/webhook", paymentWebhooks)
  .notFound((c) => c.json({ error: "not_found" }, 404));
