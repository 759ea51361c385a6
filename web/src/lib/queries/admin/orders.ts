import { queryOptions } from "@tanstack/react-query";
import { adminOrderDetailSchema, adminOrdersSchema } from "../../../../../src/contract/admin/orders.ts";
import type {
  AdminOrderDetail,
  AdminOrdersQuery,
  AdminRefundBody,
} from "../../../../../src/contract/admin/orders.ts";
import { change, changeOnce, get } from "../../api/api.ts";
import { adminKey, adminList } from "./list.ts";

export interface OrdersFilter {
  q?: string;
  status?: NonNullable<AdminOrdersQuery["status"]>;
  task?: NonNullable<AdminOrdersQuery["task"]>;
  sort?: AdminOrdersQuery["sort"];
  cursor?: string;
}

export function adminOrdersQuery(filter: OrdersFilter) {
  return adminList("orders", adminOrdersSchema, { ...filter });
}

/** While money is on its way back, the provider may answer at any moment. */
const REFUND_LOOK_MS = 4000;

export function adminOrderQuery(id: string) {
  return queryOptions({
    queryKey: [...adminKey, "orders", "one", id],
    queryFn: ({ signal }) => get(`/admin/orders/${id}`, adminOrderDetailSchema, signal),
    refetchInterval: ({ state }) => ((state.data?.refunding.amount ?? 0) > 0 ? REFUND_LOOK_MS : false),
  });
}

/** Pays back once for each `key`, however often it is sent. */
export function refundOrder(id: string, key: string, body: AdminRefundBody): Promise<AdminOrderDetail> {
  return changeOnce("POST", `/admin/orders/${id}/refund`, { key, body }, adminOrderDetailSchema);
}

export function refuseRefund(id: string, reason: string): Promise<AdminOrderDetail> {
  return change("POST", `/admin/orders/${id}/refuse-refund`, { reason }, adminOrderDetailSchema);
}
