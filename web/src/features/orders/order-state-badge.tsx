import type { OrderStatus } from "../../../../src/contract/payments/order.ts";
import { m } from "../../paraglide/messages.js";
import { Badge } from "../../ui/badge.tsx";
import type { BadgeTone } from "../../ui/badge.tsx";

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
export function OrderStateBadge({ status }: { status: OrderStatus }) {
  const { name, tone } = looks[status];
  return <Badge tone={tone}>{name()}</Badge>;
}
