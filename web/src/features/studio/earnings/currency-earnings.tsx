import type { Earnings } from "../../../../../src/contract/payments/earnings.ts";
import { moneyText } from "../../../lib/text/price.ts";
import { m } from "../../../paraglide/messages.js";
import { CourseEarnings } from "./course-earnings.tsx";

/** What was earned in one currency: the sums, and each course's part. */
export function CurrencyEarnings({ earnings }: { earnings: Earnings["items"][number] }) {
  const { currency, earned, refunded, balance, disputed, held, courses } = earnings;
  const money = (amount: number) => moneyText({ amount, currency });
  const parts = [
    { name: m.earnings_earned(), value: earned, hint: null, isShown: true },
    { name: m.earnings_refunded(), value: 0 - refunded, hint: null, isShown: true },
    { name: m.earnings_held(), value: held, hint: m.earnings_held_hint(), isShown: held !== 0 },
    {
      name: m.earnings_disputed(),
      value: disputed,
      hint: m.earnings_disputed_hint(),
      isShown: disputed !== 0,
    },
  ].filter(({ isShown }) => isShown);
  return (
    <section
      aria-label={m.earnings_in({ currency })}
      className="grid gap-5 rounded-card border border-line bg-surface p-5 shadow-soft sm:p-6"
    >
      <h2 className="text-lg">{m.earnings_in({ currency })}</h2>
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-[auto_repeat(4,minmax(0,1fr))]">
        <div className="flex flex-col-reverse justify-end gap-0.5">
          <dt className="text-sm text-muted">{m.earnings_balance()}</dt>
          <dd className="tabular text-3xl font-semibold text-teal">{money(balance)}</dd>
        </div>
        {parts.map(({ name, value, hint }) => (
          <div key={name} className="grid content-start gap-0.5">
            <dt className="order-2 text-sm text-muted">{name}</dt>
            <dd className="tabular order-1 text-xl font-semibold">{money(value)}</dd>
            {hint === null ? null : <dd className="order-3 text-sm text-muted">{hint}</dd>}
          </div>
        ))}
      </dl>
      {balance < 0 ? <p className="text-sm">{m.earnings_below()}</p> : null}
      <CourseEarnings courses={courses} currency={currency} />
    </section>
  );
}
