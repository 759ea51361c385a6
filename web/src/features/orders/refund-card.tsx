import { useState } from "react";
import type { Order } from "../../../../src/contract/payments/order.ts";
import { dateText } from "../../lib/text/dates.ts";
import { moneyText } from "../../lib/text/price.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RefundDialog } from "./refund-dialog.tsx";

/** How the money comes back: what was asked for and decided, or the way to ask. */
export function RefundCard({ order }: { order: Order }) {
  const [isAsking, setAsking] = useState(false);
  const { refund, refundRequest } = order;
  const isOnItsWay = order.refunding.amount > 0;
  if (refund === null && refundRequest === null && !isOnItsWay) return null;
  return (
    <Card aria-labelledby="refund" className="grid gap-3">
      <h2 id="refund" className="text-lg">
        {m.refund_title()}
      </h2>
      {isOnItsWay && refundRequest === null ? <p aria-live="polite">{m.refund_granted()}</p> : null}
      {refundRequest === null ? null : <RefundState request={refundRequest} refunded={order.refunded} />}
      {refund === null ? null : (
        <>
          <p className="text-muted">{howText(order)}</p>
          <Button tone="plain" className="justify-self-start" onClick={() => setAsking(true)}>
            {m.refund_ask()}
          </Button>
        </>
      )}
      {isAsking && refund !== null ? (
        <RefundDialog order={order} refund={refund} onClose={() => setAsking(false)} />
      ) : null}
    </Card>
  );
}

function howText({ refund, planId }: Pick<Order, "refund" | "planId">): string {
  if (refund === "at_once") return m.refund_at_once();
  return planId === null ? m.refund_to_review() : m.refund_to_review_plan();
}

function RefundState({
  request,
  refunded,
}: {
  request: NonNullable<Order["refundRequest"]>;
  refunded: Order["refunded"];
}) {
  return (
    <div aria-live="polite" className="grid gap-1">
      <p>{refundStateText(request.status, refunded)}</p>
      <p className="text-sm text-muted">
        {m.refund_asked_on({ date: dateText(new Date(request.createdAt)) })}
      </p>
      <blockquote className="border-s-4 border-line ps-3 wrap-anywhere">{request.reason}</blockquote>
    </div>
  );
}

function refundStateText(
  status: NonNullable<Order["refundRequest"]>["status"],
  refunded: Order["refunded"],
): string {
  switch (status) {
    case "waiting":
      return m.refund_waiting();
    case "granted":
      return refunded.amount > 0 ? m.refund_done({ amount: moneyText(refunded) }) : m.refund_granted();
    case "refused":
      return m.refund_refused();
  }
}
