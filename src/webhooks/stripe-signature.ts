import { isHmacOf } from "./hmac.ts";
import { isRecent } from "./recent.ts";

/**
 * Whether Stripe has signed this body lately: `Stripe-Signature: t=…,v1=…`, where v1 is the hex HMAC-SHA-256 over
 * `t + "." + body`; while a secret is changed there are several (docs.stripe.com/webhooks/signature).
 */
export async function isSignedByStripe(
  signed: { header: string | undefined; body: string },
  { secret, now }: { secret: string; now: number },
): Promise<boolean> {
  const fields = (signed.header ?? "").split(",").map((field) => field.trim().split("="));
  const time = fields.find(([name]) => name === "t")?.[1] ?? "";
  if (!/^\d{1,12}$/.test(time) || !isRecent(Number(time) * 1000, now)) return false;
  const signatures = fields.filter(([name]) => name === "v1").slice(0, 5);
  for (const [, hex = ""] of signatures) {
    if (await isHmacOf({ text: `${time}.${signed.body}`, hex, secret })) return true;
  }
  return false;
}
