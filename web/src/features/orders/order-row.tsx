import { Link } from "@tanstack/react-router";
import type { Order } from "../../../../src/contract/payments/order.ts";
import { dateText } from "../../lib/text/dates.ts";
import { moneyText } from "../../lib/text/price.ts";
import { OrderStateBadge } from "./order-state-badge.tsx";

export function OrderRow({ order }: { order: Order }) {
  const createdAt = new Date(order.createdAt);
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4 hover:bg-sunken">
      <div className="min-w-0 flex-1 basis-56">
        <Link
          to="/orders/$orderId"
          params={{ orderId: order.id }}
          className="font-semibold wrap-anywhere after:absolute after:inset-0"
        >
          {order.title}
        </Link>
        <p className="text-sm text-muted">
          <time dateTime={order.createdAt}>{dateText(createdAt)}</time>
        </p>
      </div>
      <OrderStateBadge order={order} />
      <p className="tabular ms-auto font-semibold">{moneyText(order.total)}</p>
    </li>
  );
}
