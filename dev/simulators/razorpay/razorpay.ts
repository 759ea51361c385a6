import { Hono } from "hono";
import { hmacHex } from "../payments/hmac.ts";
import { hostedRoutes } from "../payments/hosted.routes.ts";
import type { CheckoutSummary, PlayedProvider, Stage } from "../payments/played-provider.ts";
import { razorpayApi } from "./api.routes.ts";
import { attempt, close } from "./paying.ts";
import { type PaymentLink, RazorpayState } from "./razorpay-state.ts";
import { dispute, settleRefund } from "./returning.ts";

interface RazorpaySettings {
  keyId: string;
  keySecret: string;
  webhookSecret: string;
}

/** Razorpay on this machine. */
export function playRazorpay(stage: Stage, settings: RazorpaySettings): PlayedProvider {
  const { keySecret, webhookSecret } = settings;
  const state = new RazorpayState(stage);
  const summaryOf = (link: PaymentLink): CheckoutSummary => ({
    id: link.id,
    status: link.status,
    title: link.description,
    amount: link.amount,
    currency: link.currency,
    url: link.short_url,
    isOpen: link.status === "created",
  });
  const played: Omit<PlayedProvider, "routes"> = {
    name: "razorpay",
    title: "Razorpay",
    hasBank: false,
    checkout: (id) => {
      const link = state.links.find(id);
      return link === null ? null : summaryOf(link);
    },
    checkouts: () => state.links.list().map(summaryOf),
    payments: () =>
      state.payments.list().map((payment) => ({
        id: payment.id,
        status: payment.status,
        amount: payment.amount,
        refundedAmount: payment.amount_refunded,
        currency: payment.currency,
        dispute: state.disputes.list(payment.id)[0]?.status ?? null,
        isPending: false,
      })),
    subscriptions: () => [],
    async pay(id, how) {
      const link = state.links.find(id);
      return link === null ? null : attempt(state, link, { ...how, keySecret });
    },
    // A payment link has one address to come back to; without a payment it says nothing more.
    cancel: (id) => state.links.find(id)?.callback_url ?? null,
    expire: (id) => {
      const link = state.links.find(id);
      return link !== null && close(state, link, "expired");
    },
    settle: (id, outcome) => {
      const refund = state.refunds.find(id);
      return refund !== null && settleRefund(state, refund, outcome === "succeeded");
    },
    dispute: (id, status) => {
      const payment = state.payments.find(id);
      return payment !== null && dispute(state, payment, status);
    },
    advance: () => false,
    expireDue: () => {
      const open = state.links.list().filter(({ status }) => status === "created");
      for (const link of open) if (link.expire_by <= state.now()) close(state, link, "expired");
      const times = open.map((link) => link.expire_by).filter((time) => time > state.now());
      return times.length === 0 ? null : Math.min(...times) * 1000;
    },
    /** `X-Razorpay-Signature`: the body's HMAC (razorpay.com/docs/webhooks/validate-test). */
    async sign({ id, body }) {
      const headers = {
        "content-type": "application/json",
        "x-razorpay-event-id": id,
        "x-razorpay-signature": await hmacHex(body, webhookSecret),
      };
      return { path: "/api/v1/payments/webhook/razorpay", headers, body };
    },
  };
  const routes = new Hono().route("/v1", razorpayApi(state, settings)).route("/", hostedRoutes(played));
  return { ...played, routes };
}
