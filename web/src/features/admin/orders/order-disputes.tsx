import type { AdminOrderDetail } from "../../../../../src/contract/admin/orders.ts";
import { sumText } from "../../../lib/text/sum.ts";
import { m } from "../../../paraglide/messages.js";
import { Badge } from "../../../ui/badge.tsx";
import type { Column } from "../list/column.ts";
import { DataTable } from "../list/data-table.tsx";
import { Section } from "../section.tsx";
import { When } from "../when.tsx";
import { disputeStates } from "./order-names.ts";

type Dispute = AdminOrderDetail["disputes"][number];

/** What banks have taken back for their customers. */
export function OrderDisputes({ order }: { order: AdminOrderDetail }) {
  const items = order.disputes.map((dispute) => ({ ...dispute, id: dispute.providerRef }));
  if (items.length === 0) return null;
  return (
    <Section title={m.admin_orders_disputes()}>
      <DataTable caption={m.admin_orders_disputes()} items={items} columns={columns(order.total.currency)} />
    </Section>
  );
}

function columns(currency: string): readonly Column<Dispute & { id: string }>[] {
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
      cell: ({ status }) => <Badge tone={disputeStates[status].tone}>{disputeStates[status].name()}</Badge>,
    },
    { header: m.admin_orders_reason(), cell: ({ reason }) => <code>{reason}</code> },
    {
      header: m.admin_orders_ref(),
      cell: ({ providerRef }) => <code className="wrap-anywhere">{providerRef}</code>,
      isExtra: true,
    },
  ];
}
