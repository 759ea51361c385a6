import { isHmacOf } from "./hmac.ts";
import { isRecent } from "./recent.ts";

/**
 * Whether Cloudflare Stream has signed this body lately: `Webhook-Signature: time=…,sig1=…`, where sig1 is the hex
 * HMAC-SHA-256 over `time + "." + body` (developers.cloudflare.com/stream/manage-video-library/using-webhooks).
 */
export async function isSignedByStream(
  signed: { header: string | undefined; body: string },
  { secret, now }: { secret: string; now: number },
): Promise<boolean> {
  const fields = new Map(
    (signed.header ?? "").split(",").map((field) => {
      const [name = "", value = ""] = field.trim().split("=");
      return [name, value];
    }),
  );
  const time = fields.get("time") ?? "";
  if (!/^\d{1,12}$/.test(time) || !isRecent(Number(time) * 1000, now)) return false;
  return isHmacOf({ text: `${time}.${signed.body}`, hex: fields.get("sig1") ?? "", secret });
}
