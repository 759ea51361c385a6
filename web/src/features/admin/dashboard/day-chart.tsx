import type { AdminStats } from "../../../../../src/contract/admin/stats.ts";
import { plainDateText } from "../../../lib/calendar.ts";
import { displayLocale } from "../../../lib/text/display-locale.ts";
import { m } from "../../../paraglide/messages.js";
import { chartTop } from "./chart-top.ts";
import { numberText } from "./number-tile.tsx";

type Day = AdminStats["days"][number];

interface DayChartProps {
  title: string;
  days: readonly Day[];
  of: (day: Day) => number;
}

const height = 100;
const step = 10;
const bar = 7;

/** One number over days: bars for the eye, and the same as a table for who wants numbers. */
export function DayChart({ title, days, of }: DayChartProps) {
  const values = days.map((day) => of(day));
  const top = chartTop(values);
  const total = values.reduce((sum, value) => sum + value, 0);
  const locale = displayLocale();
  const first = days[0]?.date;
  const last = days.at(-1)?.date;
  return (
    <figure className="grid gap-2 rounded-control border border-line bg-surface p-4">
      <figcaption className="flex items-baseline justify-between gap-3">
        <span className="font-semibold">{title}</span>
        <span className="tabular text-sm text-muted">
          {m.admin_chart_total({ total: numberText(total) })}
        </span>
      </figcaption>
      <div aria-hidden="true" className="grid grid-cols-[auto_1fr] gap-x-2 text-sm text-muted">
        <div className="tabular flex h-28 flex-col justify-between text-end">
          <span>{numberText(top)}</span>
          <span>0</span>
        </div>
        <svg
          viewBox={`0 0 ${days.length * step} ${height}`}
          preserveAspectRatio="none"
          className="h-28 w-full border-y border-line"
        >
          {days.map((day, index) => {
            const size = (of(day) / top) * height;
            return (
              <rect
                key={day.date}
                x={index * step + (step - bar) / 2}
                y={height - size}
                width={bar}
                height={size}
                className="fill-teal"
              >
                <title>{`${plainDateText(day.date, locale)}: ${numberText(of(day))}`}</title>
              </rect>
            );
          })}
        </svg>
        <span />
        <div className="flex justify-between">
          <span>{first === undefined ? "" : plainDateText(first, locale)}</span>
          <span>{last === undefined ? "" : plainDateText(last, locale)}</span>
        </div>
      </div>
      <details className="text-sm">
        <summary className="cursor-pointer text-teal">{m.admin_as_table()}</summary>
        <table className="mt-2 w-full">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-b border-line text-start">
              <th scope="col" className="text-start font-semibold">
                {m.admin_day()}
              </th>
              <th scope="col" className="text-end font-semibold">
                {title}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.date} className="border-b border-line">
                <th scope="row" className="text-start font-normal">
                  {plainDateText(day.date, locale)}
                </th>
                <td className="tabular text-end">{numberText(of(day))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
