import type { Order, OrderStatus } from "../../../../src/contract/payments/order.ts";
import { m } from "../../paraglide/messages.js";
import { Badge } from "../../ui/badge.tsx";
import type { BadgeTone } from "../../ui/badge.tsx";
import { isInFreeDays } from "./order-view.ts";

const looks: Readonly<Record<OrderStatus, { name: () => string; tone: BadgeTone }>> = {
  pending: { name: m.order_state_pending, tone: "waiting" },
  paid: { name: m.order_state_paid, tone: "good" },
  partially_refunded: { name: m.order_state_partially_refunded, tone: "plain" },
  refunded: { name: m.order_state_refunded, tone: "plain" },
  disputed: { name: m.order_state_disputed, tone: "waiting" },
  expired: { name: m.order_state_expired, tone: "plain" },
  failed: { name: m.order_state_failed, tone: "bad" },
  review: { name: m.order_state_review, tone: "waiting" },
};

/** Where an order stands, in a word. */
export function OrderStateBadge({ order }: { order: Order }) {
  if (isInFreeDays(order)) return <Badge tone="good">{m.subscription_trialing()}</Badge>;
  const { name, tone } = looks[order.status];
  return <Badge tone={tone}>{name()}</Badge>;
}
