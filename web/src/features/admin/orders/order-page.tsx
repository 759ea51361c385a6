import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "../../../lib/api/problem.ts";
import { adminOrderQuery } from "../../../lib/queries/admin/orders.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { adminLink } from "../person-link.tsx";
import { OrderDisputes } from "./order-disputes.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderLedger } from "./order-ledger.tsx";
import { OrderRefunds } from "./order-refunds.tsx";
import { OrderTasks } from "./order-tasks.tsx";
import { RefundDialog } from "./refund-dialog.tsx";

const missing: readonly string[] = ["not_found", "validation_failed"];

/** Everything about one order and its money, and what can be done. */
export function OrderPage({ orderId }: { orderId: string }) {
  const { data: order, error, refetch } = useQuery(adminOrderQuery(orderId));
  const [isRefunding, setRefunding] = useState(false);
  const isMissing = error !== null && missing.includes(asProblem(error).code);
  const canRefund = order !== undefined && order.refundable.amount > 0;
  return (
    <PageFrame
      title={order?.title ?? m.admin_orders()}
      actions={
        canRefund ? (
          <Button tone="danger" size="sm" onClick={() => setRefunding(true)}>
            {m.admin_orders_pay_back()}
          </Button>
        ) : undefined
      }
    >
      <p className="text-sm">
        <Link to="/admin/orders" className={adminLink}>
          {m.admin_orders_all()}
        </Link>
      </p>
      {isMissing ? (
        <EmptyState title={m.admin_orders_missing()} />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : null}
      {order === undefined && !error ? <Skeleton className="h-64" /> : null}
      {order ? (
        <div className="grid items-start gap-6 xl:grid-cols-[22rem_minmax(0,1fr)]">
          <OrderFacts order={order} />
          <div className="grid min-w-0 gap-6">
            <OrderTasks order={order} onGrant={() => setRefunding(true)} />
            <OrderRefunds order={order} />
            <OrderDisputes order={order} />
            <OrderLedger order={order} />
          </div>
        </div>
      ) : null}
      {order && isRefunding ? <RefundDialog order={order} onClose={() => setRefunding(false)} /> : null}
    </PageFrame>
  );
}
