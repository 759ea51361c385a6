import { Collection } from "../payments/documents.ts";
import type { Stage } from "../payments/played-provider.ts";
import { newRef } from "../payments/references.ts";

/** razorpay.com/docs/api/orders/entity */
export interface Order {
  id: string;
  entity: "order";
  amount: number;
  amount_paid: number;
  amount_due: number;
  currency: string;
  receipt: string | null;
  status: "created" | "attempted" | "paid";
  attempts: number;
  notes: Record<string, string>;
  created_at: number;
}

/** razorpay.com/docs/api/payments/payment-links */
export interface PaymentLink {
  id: string;
  entity: "payment_link";
  amount: number;
  amount_paid: number;
  currency: string;
  accept_partial: false;
  description: string;
  reference_id: string;
  customer: Record<string, string>;
  notes: Record<string, string>;
  callback_url: string;
  callback_method: "get";
  order_id: string;
  payments:
    | { payment_id: string; amount: number; method: string; status: string; created_at: number }[]
    | null;
  short_url: string;
  status: "created" | "paid" | "expired" | "cancelled";
  user_id: string;
  expire_by: number;
  expired_at: number;
  cancelled_at: number;
  created_at: number;
  updated_at: number;
}

/** razorpay.com/docs/api/payments/entity */
export interface Payment {
  id: string;
  entity: "payment";
  amount: number;
  currency: string;
  status: "created" | "authorized" | "captured" | "refunded" | "failed";
  order_id: string;
  invoice_id: null;
  international: boolean;
  method: "card";
  amount_refunded: number;
  refund_status: "partial" | "full" | null;
  captured: boolean;
  description: string;
  card_id: string;
  email: string;
  contact: string;
  notes: Record<string, string>;
  /** With the tax in it; null until it is captured. */
  fee: number | null;
  tax: number | null;
  error_code: string | null;
  error_description: string | null;
  error_source: string | null;
  error_step: string | null;
  error_reason: string | null;
  created_at: number;
}

/** razorpay.com/docs/api/refunds/entity */
export interface Refund {
  id: string;
  entity: "refund";
  amount: number;
  currency: string;
  payment_id: string;
  notes: Record<string, string>;
  receipt: string | null;
  batch_id: null;
  status: "pending" | "processed" | "failed";
  speed_processed: "normal";
  speed_requested: "normal";
  created_at: number;
}

/** razorpay.com/docs/api/disputes/entity */
export interface Dispute {
  id: string;
  entity: "dispute";
  payment_id: string;
  amount: number;
  currency: string;
  amount_deducted: number;
  reason_code: string;
  respond_by: number;
  status: "open" | "under_review" | "won" | "lost" | "closed";
  phase: "chargeback";
  created_at: number;
}

/** Everything that the Razorpay of this machine knows. */
export class RazorpayState {
  readonly orders: Collection<Order>;
  readonly links: Collection<PaymentLink>;
  readonly payments: Collection<Payment>;
  readonly refunds: Collection<Refund>;
  readonly disputes: Collection<Dispute>;
  /** Which card a payment was made with, by the payment's id. */
  readonly cards: Collection<{ id: string; number: string }>;
  readonly stage: Stage;

  constructor(stage: Stage) {
    const { documents } = stage;
    this.stage = stage;
    this.orders = new Collection(documents, "razorpay order");
    this.links = new Collection(documents, "razorpay payment_link", (link) => link.reference_id);
    this.payments = new Collection(documents, "razorpay payment", (payment) => payment.order_id);
    this.refunds = new Collection(documents, "razorpay refund", (refund) => refund.payment_id);
    this.disputes = new Collection(documents, "razorpay dispute", (dispute) => dispute.payment_id);
    this.cards = new Collection(documents, "razorpay card");
  }

  /** Seconds since the epoch, as Razorpay counts. */
  now(): number {
    return Math.floor(this.stage.now() / 1000);
  }

  /** Something has happened: it is told with the things as they are now (razorpay.com/docs/webhooks/payloads). */
  emit(event: string, entities: Readonly<Record<string, object>>): void {
    const id = newRef("", 14);
    const payload = Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, { entity }]));
    const body = JSON.stringify({
      entity: "event",
      account_id: "acc_PlayedPlayed01",
      event,
      contains: Object.keys(entities),
      payload,
      created_at: this.now(),
    });
    this.stage.courier.emit({ id, provider: "razorpay", type: event, body });
  }
}
