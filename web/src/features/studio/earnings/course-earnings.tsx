import { Link } from "@tanstack/react-router";
import type { Currency } from "../../../../../src/contract/money.ts";
import type { Earnings } from "../../../../../src/contract/payments/earnings.ts";
import { moneyText } from "../../../lib/text/price.ts";
import { m } from "../../../paraglide/messages.js";

const cell = "px-3 py-2 text-end first:ps-4 first:text-start last:pe-4";

interface CourseEarningsProps {
  courses: Earnings["items"][number]["courses"];
  currency: Currency;
}

/** What each course has brought. */
export function CourseEarnings({ courses, currency }: CourseEarningsProps) {
  return (
    <div className="overflow-hidden rounded-control border border-line">
      <table className="tabular w-full border-collapse text-sm">
        <caption className="sr-only">{m.earnings_by_course()}</caption>
        <thead className="border-b border-line bg-sunken">
          <tr>
            {[m.earnings_course(), m.earnings_sales(), m.earnings_balance()].map((header) => (
              <th key={header} scope="col" className={cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {courses.map(({ id, title, sales, balance }) => (
            <tr key={id}>
              <th scope="row" className={`${cell} font-normal wrap-anywhere`}>
                <Link
                  to="/studio/$courseId"
                  params={{ courseId: id }}
                  className="font-semibold text-teal underline-offset-4 hover:underline"
                >
                  {title}
                </Link>
              </th>
              <td className={cell}>{sales}</td>
              <td className={`${cell} whitespace-nowrap`}>{moneyText({ amount: balance, currency })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
