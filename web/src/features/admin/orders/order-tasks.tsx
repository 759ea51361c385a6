import { useState } from "react";
import type { ReactNode } from "react";
import type { AdminOrderDetail } from "../../../../../src/contract/admin/orders.ts";
import { refuseRefund } from "../../../lib/queries/admin/orders.ts";
import { moneyText } from "../../../lib/text/price.ts";
import { sumText } from "../../../lib/text/sum.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { ReasonDialog } from "../reason-dialog.tsx";
import { When } from "../when.tsx";

const requestTitles = {
  waiting: m.admin_orders_request,
  granted: m.admin_orders_request_granted,
  refused: m.admin_orders_request_refused,
} as const;

/** What waits for a person: another sum, a dispute, the buyer's wish for their money back. */
export function OrderTasks({ order, onGrant }: { order: AdminOrderDetail; onGrant: () => void }) {
  const { request, received, total, tasks } = order;
  const [isRefusing, setRefusing] = useState(false);
  const isWaiting = request?.status === "waiting";
  return (
    <>
      {tasks.includes("review") && received !== null ? (
        <Task title={m.admin_orders_held_title()} isOpen>
          <p>{m.admin_orders_held({ asked: moneyText(total), came: sumText(received) })}</p>
        </Task>
      ) : null}
      {tasks.includes("dispute") ? (
        <Task title={m.admin_orders_dispute_title()} isOpen>
          <p>{m.admin_orders_dispute()}</p>
        </Task>
      ) : null}
      {request === null ? null : (
        <Task title={requestTitles[request.status]()} isOpen={isWaiting}>
          <blockquote className="border-s-2 border-line ps-3 whitespace-pre-line wrap-anywhere">
            {request.reason}
          </blockquote>
          <p className="text-sm text-muted">
            <When at={request.decidedAt ?? request.createdAt} />
          </p>
          {isWaiting ? (
            <div className="flex flex-wrap gap-2">
              {order.refundable.amount > 0 ? (
                <Button size="sm" onClick={onGrant}>
                  {m.admin_orders_grant()}
                </Button>
              ) : null}
              <Button tone="plain" size="sm" onClick={() => setRefusing(true)}>
                {m.admin_orders_refuse()}
              </Button>
            </div>
          ) : null}
        </Task>
      )}
      {isRefusing ? (
        <ReasonDialog
          title={m.admin_orders_refuse_title()}
          text={m.admin_orders_refuse_text()}
          confirm={m.admin_orders_refuse()}
          done={m.admin_orders_refuse_done()}
          act={(reason) => refuseRefund(order.id, reason)}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </>
  );
}

function Task({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <section
      className={classNames(
        "grid gap-2 rounded-control border border-line p-4",
        isOpen ? "bg-warning-soft" : "bg-surface",
      )}
    >
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  );
}
