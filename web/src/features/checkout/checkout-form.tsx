import { useState } from "react";
import type { PaymentProviderName, Quote } from "../../../../src/contract/payments/checkout.ts";
import { asProblem } from "../../lib/api/problem.ts";
import { taxText } from "../../lib/text/tax.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PriceLines } from "../../ui/price-lines.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { CouponField } from "./coupon-field.tsx";
import type { AskedCoupon } from "./coupon-field.tsx";
import type { CheckoutItem } from "./checkout-page.tsx";
import { ItemHead } from "./item-head.tsx";
import { OwnedItem } from "./owned-item.tsx";
import { PaySmallPrint } from "./pay-small-print.tsx";
import { payLabel, totalLabel } from "./pay-words.ts";
import { ProviderChoice } from "./provider-choice.tsx";
import { usePaying } from "./use-paying.ts";

interface CheckoutFormProps {
  item: CheckoutItem;
  quote: Quote;
  coupon: AskedCoupon;
}

/** Everything that decides what is paid and with whom, and the button that begins it. */
export function CheckoutForm({ item, quote, coupon }: CheckoutFormProps) {
  const [chosen, setChosen] = useState<PaymentProviderName | null>(null);
  const provider = quote.providers.find((name) => name === chosen) ?? quote.providers[0];
  const isFree = quote.total.amount === 0 && quote.interval === null;
  const paying = usePaying();
  if (paying.error && asProblem(paying.error).code === "already_owned") return <OwnedItem item={item} />;
  const isCouponLate = paying.error !== null && asProblem(paying.error).code === "coupon_refused";

  function pay(): void {
    paying.pay({
      ...(item.course === undefined ? { planId: item.plan } : { courseId: item.course }),
      ...(quote.couponCode === null ? {} : { couponCode: quote.couponCode }),
      ...(isFree || provider === undefined ? {} : { provider }),
    });
  }

  return (
    <Card className="grid gap-5">
      <ItemHead quote={quote} courseId={item.course} />
      {quote.interval === null ? (
        <CouponField
          coupon={isCouponLate ? { ...coupon, error: paying.error } : coupon}
          applied={isCouponLate ? null : quote.couponCode}
        />
      ) : null}
      <PriceLines
        price={quote.price}
        discount={quote.discount}
        couponCode={quote.couponCode}
        total={quote.total}
        totalLabel={totalLabel(quote)}
        today={quote.trialDays > 0 ? { ...quote.total, amount: 0 } : undefined}
        tax={{ amount: quote.tax.amount, label: taxText(quote.tax) }}
      />
      {isFree ? null : <ProviderChoice offered={quote.providers} chosen={provider} onChange={setChosen} />}
      {paying.error && !isCouponLate ? (
        <ProblemNotice error={paying.error} kept={m.checkout_nothing_paid()} />
      ) : null}
      {provider === undefined && !isFree ? (
        <p>{m.checkout_no_provider()}</p>
      ) : (
        <Button size="lg" isBusy={paying.isBusy || coupon.isAsked} onClick={pay}>
          {payLabel(quote)}
        </Button>
      )}
      <PaySmallPrint quote={quote} provider={isFree ? undefined : provider} />
    </Card>
  );
}
