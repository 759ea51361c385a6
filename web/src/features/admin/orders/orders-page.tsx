import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { orderTasks } from "../../../../../src/contract/admin/orders.ts";
import { orderStatuses } from "../../../../../src/contract/payments/order.ts";
import { adminOrdersQuery } from "../../../lib/queries/admin/orders.ts";
import type { OrdersFilter } from "../../../lib/queries/admin/orders.ts";
import { m } from "../../../paraglide/messages.js";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { SearchBox } from "../list/search-box.tsx";
import { named } from "../names.ts";
import { orderColumns } from "./order-columns.tsx";
import { orderStates, taskName } from "./order-names.ts";

/** What people buy, and what of it waits for somebody. */
export function OrdersPage({ filter }: { filter: OrdersFilter }) {
  const navigate = useNavigate();
  const orders = useQuery(adminOrdersQuery(filter));

  /** Another choice begins at the first page. */
  function narrow(changes: OrdersFilter): void {
    const { cursor: _, ...rest } = filter;
    void navigate({ to: "/admin/orders", search: { ...rest, ...changes } });
  }

  return (
    <PageFrame
      title={m.admin_orders()}
      filters={
        <>
          <SearchBox
            key={filter.q}
            label={m.admin_orders_search()}
            value={filter.q ?? ""}
            onSearch={(q) => narrow({ q: q === "" ? undefined : q })}
          />
          <FilterSelect
            label={m.admin_state()}
            any={m.admin_any()}
            value={filter.status}
            choices={named(orderStatuses, (status) => orderStates[status].name())}
            onChange={(status) => narrow({ status })}
          />
          <FilterSelect
            label={m.admin_orders_task()}
            any={m.admin_any()}
            value={filter.task}
            choices={named(orderTasks, taskName)}
            onChange={(task) => narrow({ task })}
          />
        </>
      }
      actions={<CsvButton name="orders" filter={{ ...filter }} />}
    >
      <ListBody
        query={orders}
        empty={m.admin_orders_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/orders", search: { ...filter, cursor } })}
      >
        {(items, isOld) => (
          <DataTable caption={m.admin_orders()} columns={orderColumns(filter)} items={items} isOld={isOld} />
        )}
      </ListBody>
    </PageFrame>
  );
}
