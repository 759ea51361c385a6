import type { Order } from "../../../../src/contract/payments/order.ts";
import { momentText } from "../../lib/text/dates.ts";
import { providerName } from "../../lib/text/provider-name.ts";
import { m } from "../../paraglide/messages.js";
import { Card } from "../../ui/card.tsx";
import { Mark } from "../../ui/mark.tsx";
import { PriceLines } from "../../ui/price-lines.tsx";
import { InvoiceList } from "./invoice-list.tsx";
import { OrderAction } from "./order-action.tsx";
import { OrderStateBadge } from "./order-state-badge.tsx";
import { isInFreeDays, orderView } from "./order-view.ts";
import type { CameFrom } from "./order-view.ts";
import { RefundCard } from "./refund-card.tsx";

interface OrderDetailsProps {
  order: Order;
  from: CameFrom;
  hasWaitedLong: boolean;
}

/** Where an order stands, the one thing to do about it, what it was made of, and its papers. */
export function OrderDetails({ order, from, hasWaitedLong }: OrderDetailsProps) {
  const view = orderView(order, { from, hasWaitedLong });
  return (
    <>
      <div aria-live="polite" className="grid gap-3">
        {view.isWaiting ? <Mark className="size-14 animate-breathe" /> : null}
        <h1 className="text-2xl sm:text-3xl">{view.title}</h1>
        <p className="text-lg text-muted">{view.text}</p>
      </div>
      <OrderAction order={order} from={from} isWaiting={view.isWaiting} />
      <Card aria-labelledby="order" className="grid gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h2 id="order" className="min-w-0 text-lg wrap-anywhere">
            {order.title}
          </h2>
          <OrderStateBadge order={order} />
        </div>
        <PriceLines
          {...order}
          totalLabel={isInFreeDays(order) ? m.order_trial_total() : m.price_total()}
          tax={{
            amount: order.tax,
            label: order.tax.amount > 0 ? m.order_tax_included() : m.tax_none(),
          }}
        />
        <p className="text-sm text-muted">
          {[
            m.order_made_on({ date: momentText(new Date(order.createdAt)) }),
            order.provider === null ? null : m.order_paid_with({ provider: providerName(order.provider) }),
          ]
            .filter((fact) => fact !== null)
            .join(" · ")}
        </p>
        <InvoiceList order={order} />
      </Card>
      <RefundCard order={order} />
    </>
  );
}
