import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import type { NotificationType } from "../../../../src/contract/notifications.ts";
import type { Order, OrderStatus } from "../../../../src/contract/payments/order.ts";
import { courseKey } from "../../lib/queries/courses.ts";
import { learningKey } from "../../lib/queries/learning.ts";
import { ordersQuery, quotesKey } from "../../lib/queries/payments.ts";
import { subscriptionQuery } from "../../lib/queries/subscription.ts";
import { inbox } from "../../lib/realtime/inbox.ts";
import { useObservable } from "../../lib/use-observable.ts";

const aboutOrders: readonly NotificationType[] = ["order_paid", "order_refunded", "refund_refused"];

/** Looks again when the inbox tells of an order, and forgets what an order that has changed opens or closes. */
export function useOrderNews(order: Order | undefined, lookAgain: () => void): void {
  const queries = useQueryClient();
  const { latest } = useObservable(inbox.state);
  const look = useEffectEvent(lookAgain);
  useEffect(() => {
    if (latest !== null && aboutOrders.includes(latest.type)) look();
  }, [latest]);

  const known = useRef<OrderStatus | null>(null);
  const status = order?.status ?? null;
  useEffect(() => {
    const before = known.current;
    known.current = status;
    if (before === null && status === "pending") return;
    if (before === status) return;
    const changed = [
      learningKey,
      ["lessons"],
      courseKey,
      quotesKey,
      ordersQuery.queryKey,
      subscriptionQuery.queryKey,
    ];
    for (const queryKey of changed) void queries.invalidateQueries({ queryKey });
  }, [status, queries]);
}
