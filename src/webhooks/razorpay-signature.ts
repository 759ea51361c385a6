import { isHmacOf } from "./hmac.ts";

/**
 * Whether Razorpay has signed this body: `X-Razorpay-Signature` is its hex HMAC-SHA-256
 * (razorpay.com/docs/webhooks/validate-test). There is no time in it, so an old one is as good as a new one: what keeps
 * it from counting twice is that the body is kept once.
 */
export async function isSignedByRazorpay(
  signed: { header: string | undefined; body: string },
  { secret }: { secret: string },
): Promise<boolean> {
  return isHmacOf({ text: signed.body, hex: signed.header ?? "", secret });
}
