import { JsonClient, type Refused } from "./json-client.ts";
import { notOffered } from "./not-offered.ts";
import { parsedJson } from "../parsed-json.ts";
import {
  type CheckoutRequest,
  type EventSubject,
  type PaymentProvider,
  ProviderFault,
  type StartedCheckout,
} from "./payment-provider.ts";
import type { PaymentSnapshot } from "./payment-snapshot.ts";
import {
  disputeSchema,
  disputesSchema,
  orderSchema,
  type PaypalOrder,
  problemSchema,
  refundAnswerSchema,
  subjectSchema,
} from "./paypal-schemas.ts";
import { PaypalSession } from "./paypal-session.ts";
import {
  captureOf,
  checkoutOf,
  decimal,
  disputeOf,
  isOver,
  paymentOf,
  refundsOf,
  refundStatusOf,
  wordOfExpiry,
} from "./paypal-snapshot.ts";

interface PaypalSettings {
  clientId: string;
  clientSecret: string;
  /** `https://api-m.paypal.com`, or what stands for it. */
  apiUrl: string;
}

/** What PayPal says to a second capture, and to one of money that the buyer's bank will not give. */
const ALREADY_CAPTURED = "ORDER_ALREADY_CAPTURED";
const NOT_TAKEN = new Set(["INSTRUMENT_DECLINED", "ORDER_NOT_APPROVED", "PAYER_ACTION_REQUIRED"]);

/** Payments through PayPal's orders. The buyer approves there, and the money comes when we capture it. */
export class PaypalProvider implements PaymentProvider {
  readonly name = "paypal";
  readonly offersSubscriptions = false;
  readonly #client: JsonClient;
  readonly #session: PaypalSession;
  readonly #now: () => number;

  constructor({ apiUrl, ...keys }: PaypalSettings, fetcher: typeof fetch, now: () => number) {
    this.#client = new JsonClient({ title: "PayPal", apiUrl }, fetcher);
    this.#session = new PaypalSession(this.#client, keys, now);
    this.#now = now;
  }

  async createCheckout(request: CheckoutRequest): Promise<StartedCheckout> {
    if (request.subscription !== null) throw notOffered("PayPal");
    const path = "/v2/checkout/orders";
    const order = await this.#client.ask(
      { ...(await this.#post(path, request.idempotencyKey)), body: orderOf(request) },
      orderSchema,
    );
    const page = order.links.find(({ rel }) => rel === "payer-action" || rel === "approve");
    if (page === undefined) throw new ProviderFault("PayPal's order has no page", { isPassing: false });
    return { checkoutRef: order.id, url: page.href };
  }

  /** An order that PayPal has forgotten was not approved in time; one that is over is not taken any more, and lapses. */
  async read(checkoutRef: string): Promise<PaymentSnapshot> {
    const order = await this.#order(checkoutRef);
    if (order === null) return { ...nothing, checkout: "expired" };
    const isLate = order.status !== "COMPLETED" && isOver(order, this.#now());
    if (isLate) return { ...nothing, checkout: "expired" };
    const taken = order.status === "APPROVED" ? await this.#capture(order) : order;
    const payment = paymentOf(captureOf(taken));
    return {
      ...nothing,
      checkout: checkoutOf(taken, payment),
      payment,
      refunds: refundsOf(taken),
      disputes: payment?.status === "paid" ? await this.#disputesOf(payment.providerRef) : [],
    };
  }

  async refund({ paymentRef, refundId, amount, currency }: Parameters<PaymentProvider["refund"]>[0]) {
    const path = `/v2/payments/captures/${encodeURIComponent(paymentRef)}/refund`;
    const body = { amount: { value: decimal(amount), currency_code: currency }, custom_id: refundId };
    const answer = await this.#client.try(
      { ...(await this.#post(path, `refund-${refundId}`)), body },
      refundAnswerSchema,
    );
    if ("refused" in answer) throw this.#client.fault(answer.refused, issueOf(answer.refused));
    return { providerRef: answer.data.id, status: refundStatusOf(answer.data.status) };
  }

  async readSubscription(): Promise<never> {
    throw notOffered("PayPal");
  }

  async endNow(): Promise<never> {
    throw notOffered("PayPal");
  }

  async setEnding(): Promise<never> {
    throw notOffered("PayPal");
  }

  async portalUrl(): Promise<never> {
    throw notOffered("PayPal");
  }

  subjectOf(payload: string): EventSubject | null {
    const event = subjectSchema.safeParse(parsedJson(payload));
    if (!event.success) return null;
    const { event_type: type, resource } = event.data;
    const [disputed] = resource.disputed_transactions;
    if (disputed !== undefined) return { kind: "payment", paymentRef: disputed.seller_transaction_id };
    const order = resource.supplementary_data?.related_ids.order_id;
    if (order !== undefined) return { kind: "checkout", checkoutRef: order };
    if (type.startsWith("CHECKOUT.ORDER.") && resource.id !== undefined) {
      return { kind: "checkout", checkoutRef: resource.id };
    }
    const up = resource.links.find(({ rel }) => rel === "up")?.href;
    const paymentRef = up === undefined ? undefined : /\/captures\/([\w-]+)$/.exec(up)?.[1];
    return paymentRef === undefined ? null : { kind: "payment", paymentRef };
  }

  async #order(checkoutRef: string): Promise<PaypalOrder | null> {
    const path = `/v2/checkout/orders/${encodeURIComponent(checkoutRef)}`;
    const answer = await this.#client.try(await this.#get(path), orderSchema);
    if ("data" in answer) return answer.data;
    if (answer.refused.status === 404) return null;
    throw this.#client.fault(answer.refused, issueOf(answer.refused));
  }

  /** Takes what the buyer has approved, once. Refused by the buyer's bank, it stays approved and open. */
  async #capture(order: PaypalOrder): Promise<PaypalOrder> {
    const path = `/v2/checkout/orders/${encodeURIComponent(order.id)}/capture`;
    const answer = await this.#client.try(await this.#post(path, `capture-${order.id}`), orderSchema);
    if ("data" in answer) return answer.data;
    const issue = issueOf(answer.refused);
    if (issue === ALREADY_CAPTURED) return (await this.#order(order.id)) ?? order;
    if (NOT_TAKEN.has(issue)) return order;
    throw this.#client.fault(answer.refused, issue);
  }

  async #disputesOf(paymentRef: string): Promise<PaymentSnapshot["disputes"]> {
    const path = "/v1/customer/disputes";
    const query = `?disputed_transaction_id=${encodeURIComponent(paymentRef)}`;
    const { items } = await this.#client.ask(await this.#get(path + query), disputesSchema);
    const whole = items.map(async ({ dispute_id: id }) =>
      this.#client.ask(await this.#get(`${path}/${encodeURIComponent(id)}`), disputeSchema),
    );
    return (await Promise.all(whole)).map(disputeOf);
  }

  async #get(path: string) {
    return { method: "GET", path, headers: await this.#session.headers() } as const;
  }

  async #post(path: string, requestId: string) {
    const headers = { ...(await this.#session.headers()), "paypal-request-id": requestId };
    // The whole object, not only its name.
    return { method: "POST", path, headers: { ...headers, prefer: "return=representation" } } as const;
  }
}

const nothing: Omit<PaymentSnapshot, "checkout"> = {
  payment: null,
  refunds: [],
  disputes: [],
  customerRef: null,
  subscriptionRef: null,
};

/** PayPal's word for why it refused; empty when it gave none. */
function issueOf({ body }: Refused): string {
  return problemSchema.safeParse(body).data?.details[0]?.issue ?? "";
}

function orderOf(request: CheckoutRequest) {
  const { orderId, title, amount, currency, successUrl, cancelUrl, expiresAt } = request;
  return {
    intent: "CAPTURE",
    purchase_units: [
      {
        reference_id: wordOfExpiry(expiresAt),
        amount: { currency_code: currency, value: decimal(amount) },
        description: title.slice(0, 127),
        custom_id: orderId,
        invoice_id: orderId,
      },
    ],
    payment_source: {
      paypal: {
        experience_context: {
          return_url: successUrl,
          cancel_url: cancelUrl,
          user_action: "PAY_NOW",
          shipping_preference: "NO_SHIPPING",
        },
      },
    },
  };
}
