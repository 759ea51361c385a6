import type { Hono } from "hono";
import type { PaymentProviderName } from "../../../src/contract/payments/checkout.ts";
import type { Courier } from "./courier.ts";
import type { Documents } from "./documents.ts";
import type { PlayedEvent, SignedWebhook } from "./played-event.ts";

/** What a provider that is played stands on. */
export interface Stage {
  documents: Documents;
  courier: Courier;
  /** ms since the epoch */
  now: () => number;
  /** Where it is reached, such as `http://localhost:8787/dev/sim/stripe`. */
  baseUrl: string;
}

/** How a buyer pays: a card's number, and the answer to the bank's question if it asks one. */
export interface Attempt {
  card: string;
  confirm?: "approve" | "fail" | undefined;
}

/** `location`: where the buyer is sent; null while the page stays open. */
export interface AttemptResult {
  outcome: "paid" | "declined" | "needs_confirmation" | "closed" | "unknown_card";
  location: string | null;
}

/** A checkout as the developer's page shows it. */
export interface CheckoutSummary {
  id: string;
  status: string;
  title: string;
  amount: number;
  currency: string;
  url: string;
  isOpen: boolean;
}

/** A payment as the developer's page shows it. */
export interface PaymentSummary {
  id: string;
  status: string;
  amount: number;
  refundedAmount: number;
  currency: string;
  dispute: string | null;
  /** Promised and not there yet. */
  isPending: boolean;
}

export interface SubscriptionSummary {
  id: string;
  status: string;
  isEnding: boolean;
  periodEndsAt: number;
}

export type DisputeStatus = "open" | "won" | "lost";

/** A payment service on this machine: its API and pages, and what a developer can make happen there. */
export interface PlayedProvider {
  name: PaymentProviderName;
  /** As people call it. */
  title: string;
  /** Whether one can pay by bank, so that the money comes later. */
  hasBank: boolean;
  routes: Hono;
  checkout(id: string): CheckoutSummary | null;
  checkouts(): CheckoutSummary[];
  payments(): PaymentSummary[];
  subscriptions(): SubscriptionSummary[];
  /** Null when there is no such checkout, here and below. */
  pay(checkoutId: string, attempt: Attempt): Promise<AttemptResult | null>;
  /** The buyer goes back without paying. Returns where to. */
  cancel(checkoutId: string): string | null;
  expire(checkoutId: string): boolean;
  /** Ends what is pending: a payment by bank, or a refund. */
  settle(paymentId: string, outcome: "succeeded" | "failed"): boolean;
  dispute(paymentId: string, status: DisputeStatus): boolean;
  /** The next period begins now. */
  advance(subscriptionId: string, outcome: "paid" | "failed"): boolean;
  /** Ends what is over, and says when to look again (ms); null when nothing will end. */
  expireDue(): number | null;
  /** An event as it leaves now. */
  sign(event: PlayedEvent): Promise<SignedWebhook>;
}
