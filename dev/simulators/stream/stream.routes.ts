import { Hono } from "hono";
import { z } from "zod";
import type { DevEnvironment } from "../../bindings.ts";

const bodySchema = z.strictObject({
  state: z.enum(["ready", "error", "inprogress"]).default("ready"),
  /** How old the signature says it is, to see what becomes of a stale one. */
  ageSeconds: z.number().default(0),
});

/**
 * Cloudflare Stream's webhook, which wrangler's own Stream never sends: `POST /dev/api/stream/videos/:uid/webhook` tells the
 * webhooks Worker about a video as Stream does, signed with the secret that both know.
 */
export const streamRoutes = new Hono<DevEnvironment>().post(
  "/dev/api/stream/videos/:uid/webhook",
  async (c) => {
    const asked = bodySchema.safeParse(await c.req.json().catch(() => ({})));
    if (!asked.success) return c.json({ error: "Not a webhook", issues: asked.error.issues }, 400);
    const { state, ageSeconds } = asked.data;
    const body = JSON.stringify({
      uid: c.req.param("uid"),
      readyToStream: state === "ready",
      status: { state },
      modified: new Date().toISOString(),
    });
    const time = Math.floor(Date.now() / 1000) - ageSeconds;
    const signature = await signatureOf(`${time}.${body}`, c.env.STREAM_WEBHOOK_SECRET);
    const url = new URL("/api/v1/webhooks/stream", c.req.url);
    const headers = {
      "content-type": "application/json",
      "webhook-signature": `time=${time},sig1=${signature}`,
    };
    return c.env.WEBHOOKS.fetch(url, { method: "POST", headers, body });
  },
);

async function signatureOf(text: string, secret: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
