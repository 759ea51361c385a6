import { Check } from "lucide-react";
import { m } from "../../paraglide/messages.js";

const points = [m.plans_open_courses, m.plans_open_new, m.plans_open_cancel, m.plans_open_practice];

/** What every plan comes with, and what it does not need. */
export function WhatPlansOpen() {
  return (
    <section aria-labelledby="what-plans-open" className="grid gap-3">
      <h2 id="what-plans-open" className="text-lg">
        {m.plans_open_title()}
      </h2>
      <ul className="grid gap-2">
        {points.map((point) => (
          <li key={point()} className="readable flex items-start gap-3">
            <Check aria-hidden="true" className="mt-1 size-5 shrink-0 text-teal" />
            {point()}
          </li>
        ))}
      </ul>
    </section>
  );
}
