import type { AdminOrder, AdminOrderDetail } from "../../../../../src/contract/admin/orders.ts";
import type { OrderStatus } from "../../../../../src/contract/payments/order.ts";
import { m } from "../../../paraglide/messages.js";
import type { BadgeTone } from "../../../ui/badge.tsx";

interface Name {
  name: () => string;
  tone: BadgeTone;
}

export const orderStates: Readonly<Record<OrderStatus, Name>> = {
  pending: { name: m.admin_orders_pending, tone: "waiting" },
  paid: { name: m.admin_orders_paid, tone: "good" },
  partially_refunded: { name: m.admin_orders_partly, tone: "plain" },
  refunded: { name: m.admin_orders_refunded, tone: "plain" },
  disputed: { name: m.admin_orders_disputed, tone: "bad" },
  expired: { name: m.admin_orders_expired, tone: "plain" },
  failed: { name: m.admin_orders_failed, tone: "bad" },
  review: { name: m.admin_orders_review, tone: "bad" },
};

const tasks: Readonly<Record<AdminOrder["tasks"][number], () => string>> = {
  refund_request: m.admin_orders_task_refund,
  review: m.admin_orders_task_review,
  dispute: m.admin_orders_task_dispute,
};

export function taskName(task: AdminOrder["tasks"][number]): string {
  return tasks[task]();
}

export const refundStates: Readonly<Record<AdminOrderDetail["refunds"][number]["status"], Name>> = {
  pending: { name: m.admin_orders_refund_pending, tone: "waiting" },
  succeeded: { name: m.admin_orders_refund_succeeded, tone: "good" },
  failed: { name: m.admin_orders_refund_failed, tone: "bad" },
};

export const disputeStates: Readonly<Record<AdminOrderDetail["disputes"][number]["status"], Name>> = {
  open: { name: m.admin_orders_dispute_open, tone: "waiting" },
  won: { name: m.admin_orders_dispute_won, tone: "good" },
  lost: { name: m.admin_orders_dispute_lost, tone: "bad" },
};

const kinds: Readonly<Record<string, () => string>> = {
  payment: m.admin_orders_kind_payment,
  fee: m.admin_orders_kind_fee,
  refund: m.admin_orders_kind_refund,
  dispute_opened: m.admin_orders_kind_dispute_opened,
  dispute_won: m.admin_orders_kind_dispute_won,
  dispute_lost: m.admin_orders_kind_dispute_lost,
};

/** What happened to the money; a kind that is not known here yet stands as it is. */
export function ledgerKindName(kind: string): string {
  return kinds[kind]?.() ?? kind;
}

const accounts: Readonly<Record<string, () => string>> = {
  provider: m.admin_orders_account_provider,
  tax: m.admin_orders_account_tax,
  fees: m.admin_orders_account_fees,
  platform: m.admin_orders_account_platform,
  instructor: m.admin_orders_account_instructor,
  disputed: m.admin_orders_account_disputed,
};

export function accountName(account: string): string {
  return accounts[account]?.() ?? account;
}
