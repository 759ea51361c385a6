import { currencySchema } from "../../contract/money.ts";
import type { PaymentSnapshot } from "./payment-snapshot.ts";
import type { PaypalCapture, PaypalDispute, PaypalOrder, PaypalRefund } from "./paypal-schemas.ts";

/** Minor units of what PayPal writes as a decimal number; every currency of ours has two decimals. */
export function amountOf({ value }: { value: string }): number {
  return Math.round(Number(value) * 100);
}

/** As PayPal writes sums. */
export function decimal(amount: number): string {
  return (amount / 100).toFixed(2);
}

export function checkoutOf({ status }: PaypalOrder, payment: PaymentSnapshot["payment"]) {
  if (payment?.status === "failed") return "failed";
  if (payment !== null) return "complete";
  return status === "VOIDED" ? "expired" : "open";
}

/** PayPal knows no time of ours, but keeps a word for us: until when we take the money, in ms. */
export function wordOfExpiry(expiresAt: number): string {
  return `until-${expiresAt}`;
}

/** Whether it is too late to take what was approved. */
export function isOver(order: PaypalOrder, now: number): boolean {
  const until = /^until-(\d+)$/.exec(order.purchase_units[0]?.reference_id ?? "")?.[1];
  return until !== undefined && Number(until) <= now;
}

/** The capture that counts: there is one, unless an earlier one was declined. */
export function captureOf(order: PaypalOrder): PaypalCapture | null {
  const captures = order.purchase_units.flatMap(({ payments }) => payments?.captures ?? []);
  return captures.find(({ status }) => !isDeclined(status)) ?? captures[0] ?? null;
}

export function paymentOf(capture: PaypalCapture | null): PaymentSnapshot["payment"] {
  if (capture === null) return null;
  const { id, status, amount, seller_receivable_breakdown: breakdown } = capture;
  const settled = isDeclined(status) ? "failed" : "paid";
  return {
    providerRef: id,
    status: status === "PENDING" ? "processing" : settled,
    amount: amountOf(amount),
    currency: currencySchema.safeParse(amount.currency_code).data ?? null,
    feeAmount: breakdown?.paypal_fee === undefined ? null : amountOf(breakdown.paypal_fee),
  };
}

export function refundsOf(order: PaypalOrder): PaymentSnapshot["refunds"] {
  const refunds = order.purchase_units.flatMap(({ payments }) => payments?.refunds ?? []);
  return refunds.map(({ id, status, amount, custom_id: ourId }: PaypalRefund) => ({
    providerRef: id,
    ourId: ourId ?? null,
    amount: amount === undefined ? 0 : amountOf(amount),
    status: refundStatusOf(status),
  }));
}

export function refundStatusOf(status: string): "pending" | "succeeded" | "failed" {
  if (status === "COMPLETED") return "succeeded";
  return status === "PENDING" ? "pending" : "failed";
}

export function disputeOf(dispute: PaypalDispute): PaymentSnapshot["disputes"][number] {
  const {
    dispute_id: providerRef,
    dispute_amount: amount,
    reason,
    status,
    dispute_outcome: outcome,
  } = dispute;
  const isLost = outcome?.outcome_code === "RESOLVED_BUYER_FAVOUR" || outcome?.outcome_code === "ACCEPTED";
  const end = isLost ? "lost" : "won";
  return { providerRef, amount: amountOf(amount), reason, status: status === "RESOLVED" ? end : "open" };
}

function isDeclined(status: string): boolean {
  return status === "DECLINED" || status === "FAILED";
}
