import { Link } from "@tanstack/react-router";
import type { LinkComponentProps } from "@tanstack/react-router";
import type { AdminOrder } from "../../../../../src/contract/admin/orders.ts";
import type { OrdersFilter } from "../../../lib/queries/admin/orders.ts";
import { moneyText } from "../../../lib/text/price.ts";
import { m } from "../../../paraglide/messages.js";
import { byAge, columnSort } from "../list/column-sort.ts";
import type { Column } from "../list/column.ts";
import { rowMark } from "../list/use-list-keys.ts";
import { adminLink, PersonLink } from "../person-link.tsx";
import { providerLabel } from "../provider-label.ts";
import { When } from "../when.tsx";
import { OrderBadges } from "./order-badges.tsx";

export function orderColumns(filter: OrdersFilter): readonly Column<AdminOrder>[] {
  const now = filter.sort ?? "newest";
  const link = (sort: NonNullable<OrdersFilter["sort"]>): LinkComponentProps => ({
    to: "/admin/orders",
    search: { ...filter, sort, cursor: undefined },
  });
  return [
    {
      header: m.admin_orders_item(),
      cell: (order) => (
        <Link
          {...rowMark}
          to="/admin/orders/$orderId"
          params={{ orderId: order.id }}
          className={`block min-w-40 ${adminLink}`}
        >
          {order.title}
        </Link>
      ),
    },
    { header: m.admin_orders_buyer(), cell: ({ buyer }) => <PersonLink person={buyer} /> },
    { header: m.admin_state(), cell: (order) => <OrderBadges order={order} /> },
    {
      header: m.admin_orders_total(),
      cell: ({ total }) => <span className="tabular whitespace-nowrap">{moneyText(total)}</span>,
    },
    {
      header: m.admin_orders_back(),
      cell: ({ refunded }) => (
        <span className="tabular whitespace-nowrap">{refunded.amount === 0 ? "–" : moneyText(refunded)}</span>
      ),
      isExtra: true,
    },
    {
      header: m.admin_orders_provider(),
      cell: ({ provider }) => (provider === null ? "–" : providerLabel(provider)),
      isExtra: true,
    },
    {
      header: m.admin_orders_created(),
      cell: ({ createdAt }) => <When at={createdAt} />,
      sort: columnSort({ now, ways: byAge, link }),
    },
  ];
}
