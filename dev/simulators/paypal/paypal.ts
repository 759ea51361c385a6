import { Hono } from "hono";
import { hostedRoutes } from "../payments/hosted.routes.ts";
import type { CheckoutSummary, PlayedProvider, Stage } from "../payments/played-provider.ts";
import { paypalApi } from "./api.routes.ts";
import { signingIdentity } from "./certificate.ts";
import { crc32 } from "./crc32.ts";
import { attempt, isOpen, settleCapture } from "./paying.ts";
import { type Order, PaypalState } from "./paypal-state.ts";
import { dispute, refundedAmount, settleRefund } from "./returning.ts";
import { amountOf } from "./sums.ts";

interface PaypalSettings {
  clientId: string;
  clientSecret: string;
  webhookId: string;
  /** A JSON array of private RSA keys (JWK) with which it signs webhooks. */
  signingKeys: string;
}

const CERTIFICATE = "/v1/notifications/certs/CERT-played";

/** PayPal on this machine. */
export function playPaypal(stage: Stage, settings: PaypalSettings): PlayedProvider {
  const { webhookId, signingKeys } = settings;
  const state = new PaypalState(stage);
  const summaryOf = (order: Order): CheckoutSummary => ({
    id: order.id,
    status: order.status,
    title: order.description,
    amount: amountOf(order.amount),
    currency: order.amount.currency_code,
    url: `${stage.baseUrl}/pay/${order.id}`,
    isOpen: isOpen(order),
  });
  const expire = (order: Order): boolean => {
    if (!isOpen(order)) return false;
    state.orders.save({ ...order, status: "VOIDED" });
    return true;
  };
  const played: Omit<PlayedProvider, "routes"> = {
    name: "paypal",
    title: "PayPal",
    hasBank: true,
    checkout: (id) => {
      const order = state.orders.find(id);
      return order === null ? null : summaryOf(order);
    },
    checkouts: () => state.orders.list().map(summaryOf),
    payments: () =>
      state.captures.list().map((capture) => ({
        id: capture.id,
        status: capture.status,
        amount: amountOf(capture.amount),
        refundedAmount: refundedAmount(state, capture.id),
        currency: capture.amount.currency_code,
        dispute:
          state.disputes.list(capture.id)[0]?.dispute_outcome?.outcome_code ?? disputeOf(state, capture.id),
        isPending: capture.status === "PENDING",
      })),
    subscriptions: () => [],
    async pay(id, how) {
      const order = state.orders.find(id);
      return order === null ? null : attempt(state, order, how);
    },
    cancel: (id) => {
      const order = state.orders.find(id);
      if (order === null) return null;
      const location = new URL(order.cancel_url);
      location.searchParams.set("token", order.id);
      return location.toString();
    },
    expire: (id) => {
      const order = state.orders.find(id);
      return order !== null && expire(order);
    },
    settle: (id, outcome) => {
      const capture = state.captures.find(id);
      if (capture !== null) return settleCapture(state, capture, outcome === "succeeded");
      const refund = state.refunds.find(id);
      return refund !== null && settleRefund(state, refund, outcome === "succeeded");
    },
    dispute: (id, status) => {
      const capture = state.captures.find(id);
      return capture !== null && dispute(state, capture, status);
    },
    advance: () => false,
    expireDue: () => {
      const open = state.orders.list().filter(isOpen);
      for (const order of open) if (order.expires_at <= stage.now()) expire(order);
      const times = open.map((order) => order.expires_at).filter((time) => time > stage.now());
      return times.length === 0 ? null : Math.min(...times);
    },
    /** Each transmission is signed over `id|time|webhook|crc32 of the body` (developer.paypal.com/api/rest/webhooks). */
    async sign({ body }) {
      const id = crypto.randomUUID();
      const time = state.time();
      const { sign } = await signingIdentity(signingKeys);
      const headers = {
        "content-type": "application/json",
        "paypal-transmission-id": id,
        "paypal-transmission-time": time,
        "paypal-transmission-sig": await sign([id, time, webhookId, crc32(body)].join("|")),
        "paypal-cert-url": `${stage.baseUrl}${CERTIFICATE}`,
        "paypal-auth-algo": "SHA256withRSA",
      };
      return { path: "/api/v1/payments/webhook/paypal", headers, body };
    },
  };
  const routes = new Hono()
    .route("/", hostedRoutes(played))
    .get(CERTIFICATE, async (c) => c.text((await signingIdentity(signingKeys)).certificate))
    .route("/", paypalApi(state, settings));
  return { ...played, routes };
}

function disputeOf(state: PaypalState, capture: string): string | null {
  return state.disputes.list(capture)[0]?.status ?? null;
}
