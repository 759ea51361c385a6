import type { AdminOrderDetail } from "../../../../../src/contract/admin/orders.ts";
import { sumText } from "../../../lib/text/sum.ts";
import { m } from "../../../paraglide/messages.js";
import { Badge } from "../../../ui/badge.tsx";
import type { Column } from "../list/column.ts";
import { DataTable } from "../list/data-table.tsx";
import { PersonLink } from "../person-link.tsx";
import { Section } from "../section.tsx";
import { When } from "../when.tsx";
import { refundStates } from "./order-names.ts";

type Refund = AdminOrderDetail["refunds"][number];

/** Money that went back, or is on its way. */
export function OrderRefunds({ order }: { order: AdminOrderDetail }) {
  const { refunds, total, received } = order;
  const currency = received?.currency ?? total.currency;
  return (
    <Section title={m.admin_orders_refunds()} isEmpty={refunds.length === 0}>
      <DataTable caption={m.admin_orders_refunds()} items={refunds} columns={columns(currency)} />
    </Section>
  );
}

function columns(currency: string): readonly Column<Refund>[] {
  return [
    { header: m.admin_when(), cell: ({ createdAt }) => <When at={createdAt} /> },
    {
      header: m.admin_orders_amount(),
      cell: ({ amount }) => (
        <span className="tabular whitespace-nowrap">{sumText({ amount, currency })}</span>
      ),
    },
    {
      header: m.admin_state(),
      cell: ({ status }) => <Badge tone={refundStates[status].tone}>{refundStates[status].name()}</Badge>,
    },
    {
      header: m.admin_orders_reason(),
      cell: ({ reason }) => <span className="block max-w-md min-w-40 wrap-anywhere">{reason}</span>,
    },
    {
      header: m.admin_orders_by(),
      cell: ({ requestedBy }) =>
        requestedBy === null ? m.admin_orders_by_provider() : <PersonLink person={requestedBy} />,
      isExtra: true,
    },
  ];
}
