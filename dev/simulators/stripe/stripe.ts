import type Stripe from "stripe";
import { Hono } from "hono";
import { hmacHex } from "../payments/hmac.ts";
import { hostedRoutes } from "../payments/hosted.routes.ts";
import type { CheckoutSummary, PlayedProvider, Stage } from "../payments/played-provider.ts";
import { stripeApi } from "./api.routes.ts";
import { attempt, expire, planOf, settle } from "./checkout.ts";
import { portalRoutes } from "./portal.routes.ts";
import { dispute, settleRefund } from "./returning.ts";
import { nameOf, StripeState } from "./stripe-state.ts";
import { advance } from "./subscribing.ts";
import { periodOf } from "./subscription-documents.ts";

interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
}

/** Stripe on this machine. */
export function playStripe(stage: Stage, { secretKey, webhookSecret }: StripeSettings): PlayedProvider {
  const state = new StripeState(stage);
  const summaryOf = (session: Stripe.Checkout.Session): CheckoutSummary => ({
    id: session.id,
    status: session.status ?? "",
    title: planOf(state, session).title,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "",
    url: `${stage.baseUrl}/pay/${session.id}`,
    isOpen: session.status === "open",
  });
  const played: Omit<PlayedProvider, "routes"> = {
    name: "stripe",
    title: "Stripe",
    hasBank: true,
    checkout: (id) => {
      const session = state.sessions.find(id);
      return session === null ? null : summaryOf(session);
    },
    checkouts: () => state.sessions.list().map(summaryOf),
    payments: () => state.payments.list().map((payment) => paymentSummary(state, payment)),
    subscriptions: () =>
      state.subscriptions.list().map((subscription) => ({
        id: subscription.id,
        status: subscription.status,
        isEnding: subscription.cancel_at_period_end,
        periodEndsAt: periodOf(subscription).end * 1000,
      })),
    async pay(id, how) {
      const session = state.sessions.find(id);
      return session === null ? null : attempt(state, session, how);
    },
    cancel: (id) => state.sessions.find(id)?.cancel_url ?? null,
    expire: (id) => {
      const session = state.sessions.find(id);
      return session !== null && expire(state, session);
    },
    settle: (id, outcome) => {
      const payment = state.payments.find(id);
      if (payment !== null) return settle(state, payment, outcome === "succeeded");
      const refund = state.refunds.find(id);
      return refund !== null && settleRefund(state, refund, outcome === "succeeded");
    },
    dispute: (id, status) => {
      const payment = state.payments.find(id);
      return payment !== null && dispute(state, payment, status);
    },
    advance: (id, outcome) => {
      const subscription = state.subscriptions.find(id);
      return subscription !== null && advance(state, subscription, outcome === "paid");
    },
    expireDue: () => {
      const open = state.sessions.list().filter(({ status }) => status === "open");
      for (const session of open) if (session.expires_at <= state.now()) expire(state, session);
      const times = open.map((session) => session.expires_at).filter((time) => time > state.now());
      return times.length === 0 ? null : Math.min(...times) * 1000;
    },
    /** `Stripe-Signature: t=…,v1=…`, where v1 signs the time and the body (docs.stripe.com/webhooks/signature). */
    async sign({ body }) {
      const time = state.now();
      const signature = `t=${time},v1=${await hmacHex(`${time}.${body}`, webhookSecret)}`;
      const headers = { "content-type": "application/json; charset=utf-8", "stripe-signature": signature };
      return { path: "/api/v1/payments/webhook", headers, body };
    },
  };
  const routes = new Hono()
    .route("/v1", stripeApi(state, secretKey))
    .route("/", hostedRoutes(played))
    .route("/", portalRoutes(state));
  return { ...played, routes };
}

function paymentSummary(state: StripeState, payment: Stripe.PaymentIntent) {
  const charge = state.charges.find(nameOf(payment.latest_charge));
  return {
    id: payment.id,
    status: payment.status,
    amount: payment.amount,
    refundedAmount: charge?.amount_refunded ?? 0,
    currency: payment.currency,
    dispute: state.disputes.list(payment.id)[0]?.status ?? null,
    isPending: payment.status === "processing",
  };
}
