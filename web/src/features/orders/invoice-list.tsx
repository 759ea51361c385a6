import type { Order } from "../../../../src/contract/payments/order.ts";
import { m } from "../../paraglide/messages.js";
import { InvoiceButton } from "./invoice-button.tsx";

/** The papers of an order, to keep. */
export function InvoiceList({ order }: { order: Pick<Order, "id" | "invoices"> }) {
  if (order.invoices.length === 0) return null;
  return (
    <ul aria-label={m.invoices_title()} className="grid gap-2 border-t border-line pt-4">
      {order.invoices.map((invoice) => (
        <li key={invoice.number}>
          <InvoiceButton orderId={order.id} {...invoice} />
        </li>
      ))}
    </ul>
  );
}
