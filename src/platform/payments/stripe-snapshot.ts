import type Stripe from "stripe";
import { currencySchema, type Currency } from "../../contract/money.ts";
import type { PaymentSnapshot } from "./payment-snapshot.ts";

/** Where our id of a refund is kept at Stripe. */
export const REFUND_ID = "parleyRefundId";

/** The id of what may be there whole. */
export function refOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === "string" ? reference : (reference?.id ?? null);
}

/** Stripe writes currencies small; null for one that we do not have prices in. */
export function currencyOf(currency: string): Currency | null {
  return currencySchema.safeParse(currency.toUpperCase()).data ?? null;
}

/** How a checkout stands. When it was by bank and the money did not come, it is complete at Stripe and failed for us. */
export function checkoutOf(
  session: Stripe.Checkout.Session,
  payment: PaymentSnapshot["payment"],
): PaymentSnapshot["checkout"] {
  if (session.status === "expired") return "expired";
  if (session.status !== "complete") return "open";
  return payment?.status === "failed" ? "failed" : "complete";
}

/** A payment in our words. One that waits for another card is nothing yet: while the page is open, somebody may still pay. */
export function paymentOf(
  payment: Stripe.PaymentIntent | null,
  session: Stripe.Checkout.Session,
): PaymentSnapshot["payment"] {
  if (payment === null) return null;
  const status = statusOf(payment, session);
  if (status === null) return null;
  return {
    providerRef: payment.id,
    status,
    amount: status === "paid" ? payment.amount_received : payment.amount,
    currency: currencyOf(payment.currency),
    feeAmount: feeOf(payment),
  };
}

/** What Stripe keeps of a payment, when it was asked with `latest_charge.balance_transaction`. */
export function feeOf({ latest_charge: charge }: Stripe.PaymentIntent): number | null {
  const balance = typeof charge === "object" ? (charge?.balance_transaction ?? null) : null;
  return typeof balance === "object" ? (balance?.fee ?? null) : null;
}

export function refundOf({
  id,
  metadata,
  amount,
  status,
}: Stripe.Refund): PaymentSnapshot["refunds"][number] {
  return { providerRef: id, ourId: metadata?.[REFUND_ID] ?? null, amount, status: refundStatusOf(status) };
}

/** Stripe's words for a refund; what waits for anything is pending. */
export function refundStatusOf(status: string | null): "pending" | "succeeded" | "failed" {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
}

/** Enquiries (`warning_…`) hold no money back, so they are none of ours. */
export function disputesOf(disputes: readonly Stripe.Dispute[]): PaymentSnapshot["disputes"] {
  return disputes
    .filter(({ status }) => !status.startsWith("warning_") && status !== "prevented")
    .map(({ id, amount, status, reason }) => ({
      providerRef: id,
      amount,
      status: disputeStatusOf(status),
      reason,
    }));
}

/** Stripe may add words, which its types leave room for: everything but an end is open. */
function disputeStatusOf(status: string): "open" | "won" | "lost" {
  if (status === "won") return "won";
  return status === "lost" ? "lost" : "open";
}

function statusOf({ status }: Stripe.PaymentIntent, session: Stripe.Checkout.Session) {
  if (status === "succeeded") return "paid";
  if (status === "processing") return "processing";
  if (status === "canceled") return "failed";
  return session.status === "complete" ? "failed" : null;
}
