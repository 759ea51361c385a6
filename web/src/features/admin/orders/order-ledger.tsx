import type { AdminOrderDetail } from "../../../../../src/contract/admin/orders.ts";
import { sumText } from "../../../lib/text/sum.ts";
import { m } from "../../../paraglide/messages.js";
import type { Column } from "../list/column.ts";
import { DataTable } from "../list/data-table.tsx";
import { Section } from "../section.tsx";
import { When } from "../when.tsx";
import { accountName, ledgerKindName } from "./order-names.ts";

type Entry = AdminOrderDetail["ledger"][number];

/** Where the money is, entry by entry. */
export function OrderLedger({ order }: { order: AdminOrderDetail }) {
  const items = order.ledger.map((entry) => ({
    ...entry,
    id: `${entry.kind} ${entry.providerRef} ${entry.account}`,
  }));
  return (
    <Section title={m.admin_orders_ledger()} isEmpty={items.length === 0}>
      <p className="text-sm text-muted">{m.admin_orders_ledger_lead()}</p>
      <DataTable caption={m.admin_orders_ledger()} items={items} columns={columns(order.total.currency)} />
    </Section>
  );
}

function columns(currency: string): readonly Column<Entry & { id: string }>[] {
  return [
    { header: m.admin_when(), cell: ({ createdAt }) => <When at={createdAt} />, isExtra: true },
    { header: m.admin_orders_entry(), cell: ({ kind }) => ledgerKindName(kind) },
    { header: m.admin_orders_account(), cell: ({ account }) => accountName(account) },
    {
      header: m.admin_orders_amount(),
      cell: ({ amount }) => (
        <span className="tabular block whitespace-nowrap text-end">{sumText({ amount, currency })}</span>
      ),
    },
    {
      header: m.admin_orders_ref(),
      cell: ({ providerRef }) => <code className="wrap-anywhere">{providerRef}</code>,
      isExtra: true,
    },
  ];
}
