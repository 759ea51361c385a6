import type { Currency } from "../../contract/money.ts";

/**
 * How a payment stands at its provider, read from there. Events only say that it is time to read: what they carry is never
 * believed, so neither their order nor their repetition matters.
 */
export interface PaymentSnapshot {
  /** `open`: nobody has paid yet. */
  checkout: "open" | "complete" | "expired" | "failed";
  payment: {
    providerRef: string;
    /** `processing`: promised, not there yet (bank transfers). */
    status: "processing" | "paid" | "failed";
    amount: number;
    currency: Currency | null;
    /** What the provider keeps; null while it does not say. */
    feeAmount: number | null;
  } | null;
  refunds: readonly {
    providerRef: string;
    /** The id that we gave it, when it was asked for by us. */
    ourId: string | null;
    amount: number;
    status: "pending" | "succeeded" | "failed";
  }[];
  disputes: readonly {
    providerRef: string;
    amount: number;
    status: "open" | "won" | "lost";
    reason: string;
  }[];
  customerRef: string | null;
  subscriptionRef: string | null;
}
