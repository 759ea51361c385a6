import type { ReactNode } from "react";
import type { Money } from "../../../src/contract/money.ts";
import { moneyText } from "../lib/text/price.ts";
import { m } from "../paraglide/messages.js";
import { classNames } from "./class-names.ts";

interface PriceLinesProps {
  price: Money;
  discount: Money;
  couponCode: string | null;
  total: Money;
  /** The part of the total that is tax, and its name. */
  tax: { amount: Money; label: string };
  refunded?: Money;
  /** What is paid now, where that is not the total. */
  today?: Money | undefined;
  /** When the total is paid, where that is not now and once. */
  totalLabel?: string;
}

/** What a sum is made of, down to the total. */
export function PriceLines({
  price,
  discount,
  couponCode,
  total,
  tax,
  refunded,
  totalLabel,
  today,
}: PriceLinesProps) {
  const less = (money: Money) => moneyText({ ...money, amount: -money.amount });
  return (
    <dl className="tabular grid gap-1.5">
      {discount.amount > 0 ? (
        <>
          <Line label={m.price_before()}>{moneyText(price)}</Line>
          <Line label={couponCode === null ? m.price_discount() : m.price_discount_of({ code: couponCode })}>
            <span className="text-success">{less(discount)}</span>
          </Line>
        </>
      ) : null}
      <Line label={totalLabel ?? m.price_total()} look="text-lg font-bold">
        {moneyText(total)}
      </Line>
      <Line label={tax.label} look="text-sm text-muted">
        {tax.amount.amount > 0 ? moneyText(tax.amount) : null}
      </Line>
      {today === undefined ? null : (
        <Line label={m.price_today()} look="text-lg font-bold">
          {moneyText(today)}
        </Line>
      )}
      {refunded !== undefined && refunded.amount > 0 ? (
        <Line label={m.price_refunded()} look="font-semibold">
          {less(refunded)}
        </Line>
      ) : null}
    </dl>
  );
}

function Line({ label, look, children }: { label: string; look?: string; children?: ReactNode }) {
  return (
    <div className={classNames("flex items-baseline justify-between gap-4", look)}>
      <dt className="min-w-0 wrap-anywhere">{label}</dt>
      <dd className="shrink-0">{children}</dd>
    </div>
  );
}
