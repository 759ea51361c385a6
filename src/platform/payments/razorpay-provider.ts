import { z } from "zod";
import { currencySchema } from "../../contract/money.ts";
import { base64, utf8 } from "../encoding.ts";
import { JsonClient, type Refused } from "./json-client.ts";
import { notOffered } from "./not-offered.ts";
import { parsedJson } from "../parsed-json.ts";
import type { CheckoutRequest, EventSubject, PaymentProvider, StartedCheckout } from "./payment-provider.ts";
import type { PaymentSnapshot } from "./payment-snapshot.ts";
import {
  disputesSchema,
  linkSchema,
  linksSchema,
  type RazorpayPayment,
  type RazorpayRefund,
  paymentsSchema,
  refundSchema,
  refundsSchema,
} from "./razorpay-schemas.ts";

interface RazorpaySettings {
  keyId: string;
  keySecret: string;
  /** `https://api.razorpay.com`, or what stands for it. */
  apiUrl: string;
}

/** A link stays open for at least this long, and a moment for the way there. */
const SHORTEST_SECONDS = 16 * 60;
const DISPUTES_A_PAGE = 100;
const problemSchema = z.object({ error: z.object({ description: z.string() }) });
const subjectSchema = z.object({
  event: z.string(),
  payload: z.object({
    payment_link: z.object({ entity: z.object({ id: z.string() }) }).optional(),
    payment: z.object({ entity: z.object({ id: z.string() }) }).optional(),
    refund: z.object({ entity: z.object({ payment_id: z.string() }) }).optional(),
    dispute: z.object({ entity: z.object({ payment_id: z.string() }) }).optional(),
  }),
});

/** Payments through Razorpay's payment links, each with an order of its own. */
export class RazorpayProvider implements PaymentProvider {
  readonly name = "razorpay";
  readonly offersSubscriptions = false;
  readonly #client: JsonClient;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #now: () => number;

  constructor({ keyId, keySecret, apiUrl }: RazorpaySettings, fetcher: typeof fetch, now: () => number) {
    this.#client = new JsonClient({ title: "Razorpay", apiUrl }, fetcher);
    this.#headers = { authorization: `Basic ${base64(utf8(`${keyId}:${keySecret}`))}` };
    this.#now = now;
  }

  /** The order's id is the link's reference, which is there once: it is the idempotency key. */
  async createCheckout(request: CheckoutRequest): Promise<StartedCheckout> {
    if (request.subscription !== null) throw notOffered("Razorpay");
    const created = await this.#client.try(
      { ...this.#post("/v1/payment_links"), body: this.#linkOf(request) },
      linkSchema,
    );
    const link = "data" in created ? created.data : await this.#known(request.orderId, created.refused);
    return { checkoutRef: link.id, url: link.short_url };
  }

  async read(checkoutRef: string): Promise<PaymentSnapshot> {
    const link = await this.#client.ask(this.#get(`/v1/payment_links/${ref(checkoutRef)}`), linkSchema);
    const payment = await this.#paymentOf(link.order_id ?? null);
    const isPaid = payment !== null && isCaptured(payment);
    const [refunds, disputes] = isPaid
      ? await Promise.all([this.#refundsOf(payment.id), this.#disputesOf(payment)])
      : [[], []];
    return {
      checkout: isPaid ? "complete" : checkoutOf(link.status),
      payment: payment === null ? null : paymentInOurWords(payment),
      refunds,
      disputes,
      customerRef: null,
      subscriptionRef: null,
    };
  }

  async refund({ paymentRef, refundId, amount }: Parameters<PaymentProvider["refund"]>[0]) {
    const { authorization = "" } = this.#headers;
    const made = await this.#client.ask(
      {
        method: "POST",
        path: `/v1/payments/${ref(paymentRef)}/refund`,
        headers: { authorization, "x-refund-idempotency": refundId.padEnd(10, "-") },
        body: { amount, speed: "normal", receipt: refundId, notes: { refundId } },
      },
      refundSchema,
    );
    return { providerRef: made.id, status: refundStatusOf(made.status) };
  }

  async readSubscription(): Promise<never> {
    throw notOffered("Razorpay");
  }

  async endNow(): Promise<never> {
    throw notOffered("Razorpay");
  }

  async setEnding(): Promise<never> {
    throw notOffered("Razorpay");
  }

  async portalUrl(): Promise<never> {
    throw notOffered("Razorpay");
  }

  subjectOf(payload: string): EventSubject | null {
    const event = subjectSchema.safeParse(parsedJson(payload));
    if (!event.success) return null;
    const { payment_link: link, payment, refund, dispute } = event.data.payload;
    if (link !== undefined) return { kind: "checkout", checkoutRef: link.entity.id };
    // A card that was declined changes nothing: the link stays open for another.
    if (event.data.event === "payment.failed") return null;
    const paymentRef = refund?.entity.payment_id ?? dispute?.entity.payment_id ?? payment?.entity.id;
    return paymentRef === undefined ? null : { kind: "payment", paymentRef };
  }

  #linkOf({ orderId, title, amount, currency, customer, successUrl, expiresAt }: CheckoutRequest) {
    const soonest = Math.ceil(this.#now() / 1000) + SHORTEST_SECONDS;
    return {
      amount,
      currency,
      accept_partial: false,
      description: title,
      reference_id: orderId,
      customer: { email: customer.email },
      notify: { sms: false, email: false },
      reminder_enable: false,
      notes: { orderId, userId: customer.userId },
      callback_url: successUrl,
      callback_method: "get",
      expire_by: Math.max(soonest, Math.ceil(expiresAt / 1000)),
    };
  }

  /** The link that is there under this reference already, when that is why it was refused. */
  async #known(orderId: string, refused: Refused) {
    const problem = problemSchema.safeParse(refused.body);
    if (!problem.success || !problem.data.error.description.includes("reference_id")) {
      throw this.#client.fault(refused);
    }
    const path = `/v1/payment_links?reference_id=${encodeURIComponent(orderId)}`;
    const [link] = (await this.#client.ask(this.#get(path), linksSchema)).payment_links;
    if (link === undefined) throw this.#client.fault(refused);
    return link;
  }

  /** The one that was taken. Attempts that failed are nothing: another may follow while the link is open. */
  async #paymentOf(orderRef: string | null): Promise<RazorpayPayment | null> {
    if (orderRef === null) return null;
    const path = `/v1/orders/${ref(orderRef)}/payments`;
    const { items } = await this.#client.ask(this.#get(path), paymentsSchema);
    return items.find(isCaptured) ?? items.find(({ status }) => status === "authorized") ?? null;
  }

  async #refundsOf(paymentRef: string): Promise<PaymentSnapshot["refunds"]> {
    const path = `/v1/payments/${ref(paymentRef)}/refunds?count=100`;
    const { items } = await this.#client.ask(this.#get(path), refundsSchema);
    return items.map(refundInOurWords);
  }

  /** They can only be listed all together, newest first: what came before the payment cannot be about it. */
  async #disputesOf({ id, created_at: paidAt }: RazorpayPayment): Promise<PaymentSnapshot["disputes"]> {
    const found: PaymentSnapshot["disputes"][number][] = [];
    for (let skip = 0; ; skip += DISPUTES_A_PAGE) {
      const path = `/v1/disputes?count=${DISPUTES_A_PAGE}&skip=${skip}`;
      const { items } = await this.#client.ask(this.#get(path), disputesSchema);
      for (const { id: providerRef, payment_id: paymentRef, amount, status, reason_code: reason } of items) {
        if (paymentRef !== id) continue;
        found.push({ providerRef, amount, status: disputeStatusOf(status), reason: reason ?? "" });
      }
      const oldest = items.at(-1);
      if (oldest === undefined || items.length < DISPUTES_A_PAGE || oldest.created_at < paidAt) return found;
    }
  }

  #get(path: string) {
    return { method: "GET", path, headers: this.#headers } as const;
  }

  #post(path: string) {
    return { method: "POST", path, headers: this.#headers } as const;
  }
}

function isCaptured({ status }: RazorpayPayment): boolean {
  return status === "captured" || status === "refunded";
}

function checkoutOf(status: string): PaymentSnapshot["checkout"] {
  if (status === "paid") return "complete";
  return status === "expired" || status === "cancelled" ? "expired" : "open";
}

function paymentInOurWords(payment: RazorpayPayment): PaymentSnapshot["payment"] {
  const { id, amount, currency, fee } = payment;
  return {
    providerRef: id,
    status: isCaptured(payment) ? "paid" : "processing",
    amount,
    currency: currencySchema.safeParse(currency).data ?? null,
    feeAmount: fee ?? null,
  };
}

function refundInOurWords({
  id,
  amount,
  status,
  receipt,
}: RazorpayRefund): PaymentSnapshot["refunds"][number] {
  return { providerRef: id, ourId: receipt ?? null, amount, status: refundStatusOf(status) };
}

function refundStatusOf(status: string): "pending" | "succeeded" | "failed" {
  if (status === "processed") return "succeeded";
  return status === "failed" ? "failed" : "pending";
}

function disputeStatusOf(status: string): "open" | "won" | "lost" {
  if (status === "won" || status === "closed") return "won";
  return status === "lost" ? "lost" : "open";
}

function ref(name: string): string {
  return encodeURIComponent(name);
}
