import type { Currency } from "../../contract/money.ts";
import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { PaymentSnapshot } from "./payment-snapshot.ts";

/** What somebody is about to pay. */
export interface CheckoutRequest {
  orderId: string;
  title: string;
  amount: number;
  currency: Currency;
  customer: { userId: string; email: string; customerRef: string | null };
  successUrl: string;
  cancelUrl: string;
  /** In ms; the provider takes no money for it afterwards. */
  expiresAt: number;
  /** Null: paid once. */
  subscription: { interval: "month" | "year"; trialDays: number } | null;
  /** The same key makes the same checkout. */
  idempotencyKey: string;
}

export interface StartedCheckout {
  checkoutRef: string;
  /** Where the buyer pays. */
  url: string;
}

/** A subscription as its provider has it. */
export interface SubscriptionSnapshot {
  status: "trialing" | "active" | "past_due" | "ended";
  isEnding: boolean;
  /** In ms. */
  periodEndsAt: number;
  customerRef: string | null;
  /** Every payment for a period that succeeded, the first too. */
  payments: readonly {
    providerRef: string;
    amount: number;
    currency: Currency | null;
    feeAmount: number | null;
    paidAt: number;
  }[];
}

/** What an event is about, by the provider's names; null is none of ours. */
export type EventSubject =
  | { kind: "checkout"; checkoutRef: string }
  | { kind: "payment"; paymentRef: string }
  | { kind: "subscription"; subscriptionRef: string };

/** A service that takes money for us. Services of features know this interface and nothing else of it. */
export interface PaymentProvider {
  readonly name: PaymentProviderName;
  readonly offersSubscriptions: boolean;
  /** @throws ProviderFault when the provider refuses or cannot be reached */
  createCheckout(request: CheckoutRequest): Promise<StartedCheckout>;
  /** How a payment stands. What the provider waits for us to do (a capture) is done on the way, once. */
  read(checkoutRef: string): Promise<PaymentSnapshot>;
  /** Money back; the same `refundId` gives it once. */
  refund(refund: {
    paymentRef: string;
    refundId: string;
    amount: number;
    currency: Currency;
  }): Promise<{ providerRef: string; status: "pending" | "succeeded" | "failed" }>;
  readSubscription(subscriptionRef: string): Promise<SubscriptionSnapshot>;
  /** At the end of the period; with `isEnding` false it goes on after all. */
  setEnding(subscriptionRef: string, isEnding: boolean): Promise<void>;
  /** At once, whatever is paid. One that is over already stays so. */
  endNow(subscriptionRef: string): Promise<void>;
  /** Where one changes cards and sees receipts. */
  portalUrl(portal: { customerRef: string; returnUrl: string }): Promise<string>;
  /** What a verified event is about; null when it is about nothing of ours. */
  subjectOf(payload: string): EventSubject | null;
}

/** The provider said no, or nothing. `isPassing`: the same may succeed later. */
export class ProviderFault extends Error {
  readonly isPassing: boolean;
  constructor(message: string, { isPassing, cause }: { isPassing: boolean; cause?: unknown }) {
    super(message, { cause });
    this.name = "ProviderFault";
    this.isPassing = isPassing;
  }
}
