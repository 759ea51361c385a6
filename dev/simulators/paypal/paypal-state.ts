import { Collection } from "../payments/documents.ts";
import type { Stage } from "../payments/played-provider.ts";
import { newRef } from "../payments/references.ts";

/** As PayPal writes sums: `{"currency_code": "USD", "value": "19.99"}`. */
export interface Sum {
  currency_code: string;
  value: string;
}

interface Link {
  href: string;
  rel: string;
  method: string;
}

/** developer.paypal.com/docs/api/payments/v2/#definition-capture */
export interface Capture {
  id: string;
  status: "COMPLETED" | "PENDING" | "DECLINED" | "PARTIALLY_REFUNDED" | "REFUNDED";
  amount: Sum;
  final_capture: true;
  custom_id: string;
  invoice_id: string;
  seller_protection: { status: "ELIGIBLE" };
  /** Absent while it is pending. */
  seller_receivable_breakdown?: { gross_amount: Sum; paypal_fee: Sum; net_amount: Sum };
  supplementary_data: { related_ids: { order_id: string } };
  create_time: string;
  update_time: string;
  links: Link[];
}

export interface Refund {
  id: string;
  status: "COMPLETED" | "PENDING" | "FAILED";
  amount: Sum;
  custom_id?: string | undefined;
  invoice_id?: string | undefined;
  note_to_payer?: string | undefined;
  create_time: string;
  update_time: string;
  links: Link[];
  /** The capture it is of; the links say it too. */
  capture: string;
}

/** developer.paypal.com/docs/api/orders/v2, without what was captured: that is looked up. */
export interface Order {
  id: string;
  intent: "CAPTURE";
  status: "CREATED" | "PAYER_ACTION_REQUIRED" | "APPROVED" | "COMPLETED" | "VOIDED";
  reference_id: string;
  amount: Sum;
  description: string;
  custom_id: string;
  invoice_id: string;
  return_url: string;
  cancel_url: string;
  card: string;
  create_time: string;
  expires_at: number;
}

/** developer.paypal.com/docs/api/customer-disputes/v1 */
export interface Dispute {
  id: string;
  capture: string;
  reason: string;
  status: "OPEN" | "RESOLVED";
  dispute_state: "OPEN_INQUIRIES" | "RESOLVED";
  dispute_amount: Sum;
  dispute_outcome?: { outcome_code: string; amount_refunded?: Sum };
  create_time: string;
  update_time: string;
}

/** Everything that the PayPal of this machine knows. */
export class PaypalState {
  readonly orders: Collection<Order>;
  readonly captures: Collection<Capture>;
  readonly refunds: Collection<Refund>;
  readonly disputes: Collection<Dispute>;
  readonly tokens: Collection<{ id: string; until: number }>;
  readonly stage: Stage;

  constructor(stage: Stage) {
    const { documents } = stage;
    this.stage = stage;
    this.orders = new Collection(documents, "paypal order");
    this.captures = new Collection(
      documents,
      "paypal capture",
      (capture) => capture.supplementary_data.related_ids.order_id,
    );
    this.refunds = new Collection(documents, "paypal refund", ({ capture }) => capture);
    this.disputes = new Collection(documents, "paypal dispute", ({ capture }) => capture);
    this.tokens = new Collection(documents, "paypal token");
  }

  /** As PayPal writes times. */
  time(): string {
    return new Date(this.stage.now()).toISOString().replace(/\.\d+Z$/, "Z");
  }

  link(rel: string, path: string, method = "GET"): Link {
    return { href: `${this.stage.baseUrl}${path}`, rel, method };
  }

  /** Something has happened: it is told with the thing as it is now. */
  emit(type: string, { resourceType, resource }: { resourceType: string; resource: object }): void {
    const id = `WH-${newRef("", 17).toUpperCase()}-${newRef("", 17).toUpperCase()}`;
    const body = JSON.stringify({
      id,
      event_version: "1.0",
      create_time: this.time(),
      resource_type: resourceType,
      resource_version: "2.0",
      event_type: type,
      summary: type,
      resource,
      links: [this.link("self", `/v1/notifications/webhooks-events/${id}`)],
    });
    this.stage.courier.emit({ id, provider: "paypal", type, body });
  }
}

/** PayPal's names are capitals and digits. */
export function newPaypalRef(): string {
  return newRef("", 17).toUpperCase();
}
