import { type Context, Hono } from "hono";
import { z } from "zod";
import { sha256 } from "../platform/encoding.ts";
import type { WebhookProvider } from "../platform/webhooks/webhook-event.ts";
import type { WebhookEnvironment } from "./bindings.ts";
import { parsedJson } from "../platform/parsed-json.ts";
import { CertificateUnreachableError, PaypalCertificates } from "./paypal-certificates.ts";
import { isSignedByPaypal } from "./paypal-signature.ts";
import { isSignedByRazorpay } from "./razorpay-signature.ts";
import { isSignedByStripe } from "./stripe-signature.ts";
import { take } from "./take.ts";

const name = z.string().min(1).max(128);
const stripeEvent = z.object({ id: name, type: name });
const razorpayEvent = z.object({ event: name });
const paypalEvent = z.object({ id: name, event_type: name });

/** PayPal's own; its sandbox has another. */
const PAYPAL_CERTIFICATES_URL = "https://api.paypal.com/v1/notifications/certs/";
const certificates = new PaypalCertificates((input, init) => fetch(input, init));

/** Where those who take money for us tell what became of it. */
export const paymentWebhooks = new Hono<WebhookEnvironment>()
  .post("/", async (c) => {
    const secret = c.env.STRIPE_WEBHOOK_SECRET ?? "";
    if (secret === "") return c.notFound();
    const body = await c.req.text();
    const header = c.req.header("stripe-signature");
    if (!(await isSignedByStripe({ header, body }, { secret, now: Date.now() }))) return refused(c);
    const event = stripeEvent.safeParse(parsedJson(body));
    if (!event.success) return unknown(c);
    const { id: eventId, type } = event.data;
    return keep(c, { provider: "stripe", eventId, type, body });
  })
  .post("/razorpay", async (c) => {
    const secret = c.env.RAZORPAY_WEBHOOK_SECRET ?? "";
    if (secret === "") return c.notFound();
    const body = await c.req.text();
    const header = c.req.header("x-razorpay-signature");
    if (!(await isSignedByRazorpay({ header, body }, { secret }))) return refused(c);
    const event = razorpayEvent.safeParse(parsedJson(body));
    if (!event.success) return unknown(c);
    // `x-razorpay-event-id` is not signed: with another one, an old body would pass for a new event.
    const eventId = await sha256(body);
    return keep(c, { provider: "razorpay", eventId, type: event.data.event, body });
  })
  .post("/paypal", async (c) => {
    const webhookId = c.env.PAYPAL_WEBHOOK_ID ?? "";
    if (webhookId === "") return c.notFound();
    const body = await c.req.text();
    const certificatesUrl = c.env.PAYPAL_CERTIFICATES_URL ?? PAYPAL_CERTIFICATES_URL;
    const settings = { webhookId, certificatesUrl, certificates, now: Date.now() };
    const isSigned = await isSignedByPaypal({ headers: c.req.raw.headers, body }, settings);
    if (!isSigned) return refused(c);
    const event = paypalEvent.safeParse(parsedJson(body));
    if (!event.success) return unknown(c);
    const { id: eventId, event_type: type } = event.data;
    return keep(c, { provider: "paypal", eventId, type, body });
  })
  .onError((fault, c) => {
    if (!(fault instanceof CertificateUnreachableError)) throw fault;
    return c.json({ error: "unavailable" }, 503, { "retry-after": "10" });
  });

function refused(c: Context): Response {
  return c.json({ error: "bad_signature" }, 400);
}

function unknown(c: Context): Response {
  return c.json({ error: "unknown_event" }, 400);
}

function keep(
  c: Context<WebhookEnvironment>,
  { body, ...event }: { provider: WebhookProvider; eventId: string; type: string; body: string },
): Promise<Response> {
  return take(c, { ...event, payload: body });
}
