import type { AdminOrderDetail } from "../../../../../src/contract/admin/orders.ts";
import { countryName } from "../../../lib/places/names.ts";
import { moneyText } from "../../../lib/text/price.ts";
import { sumText } from "../../../lib/text/sum.ts";
import { m } from "../../../paraglide/messages.js";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Facts, type Fact } from "../facts.tsx";
import { PersonLink } from "../person-link.tsx";
import { providerLabel } from "../provider-label.ts";
import { When } from "../when.tsx";
import { OrderBadges } from "./order-badges.tsx";

/** Who bought what, and the sums. */
export function OrderFacts({ order }: { order: AdminOrderDetail }) {
  return (
    <section className="grid gap-4 rounded-control border border-line bg-surface p-4">
      <OrderBadges order={order} />
      <PersonLink person={order.buyer} />
      <Facts facts={sums(order)} />
      <Facts facts={origins(order)} />
      <CopyButton label={m.admin_copy_id()} text={order.id} />
    </section>
  );
}

function sums(order: AdminOrderDetail): Fact[] {
  const { price, discount, total, tax, taxCountry, couponCode, refunded, refunding, refundable } = order;
  const money = (text: string) => <span className="tabular">{text}</span>;
  const taxText =
    taxCountry === null
      ? moneyText(tax)
      : m.admin_orders_tax_in({ tax: moneyText(tax), country: countryName(taxCountry) });
  return [
    { name: m.admin_orders_price(), value: money(moneyText(price)) },
    ...(discount.amount > 0 ? [{ name: m.admin_orders_discount(), value: money(moneyText(discount)) }] : []),
    ...(couponCode === null ? [] : [{ name: m.admin_orders_coupon(), value: <code>{couponCode}</code> }]),
    { name: m.admin_orders_total(), value: <strong>{money(moneyText(total))}</strong> },
    { name: m.admin_orders_tax(), value: money(taxText) },
    { name: m.admin_orders_back(), value: money(moneyText(refunded)) },
    ...(refunding.amount > 0
      ? [{ name: m.admin_orders_on_its_way(), value: money(moneyText(refunding)) }]
      : []),
    { name: m.admin_orders_left(), value: money(sumText(refundable)) },
  ];
}

function origins({ planId, provider, createdAt, paidAt, checkoutRef, paymentRef }: AdminOrderDetail): Fact[] {
  return [
    ...(planId === null ? [] : [{ name: m.admin_orders_plan(), value: <code>{planId}</code> }]),
    {
      name: m.admin_orders_provider(),
      value: provider === null ? m.admin_orders_free() : providerLabel(provider),
    },
    { name: m.admin_orders_created(), value: <When at={createdAt} /> },
    { name: m.admin_orders_paid_at(), value: paidAt === null ? "–" : <When at={paidAt} /> },
    ...(checkoutRef === null
      ? []
      : [{ name: m.admin_orders_checkout_ref(), value: <code>{checkoutRef}</code> }]),
    ...(paymentRef === null
      ? []
      : [{ name: m.admin_orders_payment_ref(), value: <code>{paymentRef}</code> }]),
  ];
}
