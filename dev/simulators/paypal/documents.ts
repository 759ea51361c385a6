import type { Capture, Dispute, Order, PaypalState, Refund } from "./paypal-state.ts";

/** An order as PayPal shows it, with its captures and their refunds. */
export function shownOrder(state: PaypalState, order: Order) {
  const captures = state.captures.list(order.id);
  const refunds = captures.flatMap(({ id }) => state.refunds.list(id));
  const { id, intent, status, amount, description, custom_id, invoice_id, create_time } = order;
  const isOpen = status === "CREATED" || status === "PAYER_ACTION_REQUIRED";
  const payments = {
    captures: captures.map(shownCapture),
    ...(refunds.length === 0 ? {} : { refunds: refunds.map(shownRefund) }),
  };
  return {
    id,
    intent,
    status,
    create_time,
    purchase_units: [
      {
        reference_id: order.reference_id,
        amount,
        description,
        custom_id,
        invoice_id,
        ...(captures.length === 0 ? {} : { payments }),
      },
    ],
    links: [
      state.link("self", `/v2/checkout/orders/${id}`),
      ...(isOpen ? [state.link(status === "CREATED" ? "approve" : "payer-action", `/pay/${id}`)] : []),
      ...(status === "COMPLETED" ? [] : [state.link("capture", `/v2/checkout/orders/${id}/capture`, "POST")]),
    ],
  };
}

/** A capture as PayPal shows it. */
export function shownCapture(capture: Capture): Capture {
  return capture;
}

/** A refund as PayPal shows it: of its capture only the link. */
export function shownRefund({ capture: _capture, ...refund }: Refund) {
  return refund;
}

/** A dispute as PayPal shows it. */
export function shownDispute({ id, capture, ...dispute }: Dispute) {
  return { dispute_id: id, disputed_transactions: [{ seller_transaction_id: capture }], ...dispute };
}
