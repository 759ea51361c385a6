import type { AdminStats } from "../../../../../src/contract/admin/stats.ts";
import { durationText } from "../../../lib/text/duration.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { LevelBars } from "../../../ui/level-bars.tsx";
import { Section } from "../section.tsx";

export function MedianWait({ waits }: { waits: AdminStats["medianWait"] }) {
  return (
    <Section title={m.admin_median_wait()}>
      <dl className="grid gap-3 sm:grid-cols-3">
        {waits.map(({ level, seconds }) => (
          <div
            key={level}
            className="flex items-center gap-2 rounded-control border border-line bg-surface px-4 py-2.5"
          >
            <LevelBars level={level} />
            <dt className="text-sm">{levelName(level)}</dt>
            <dd className="tabular ms-auto font-semibold">
              {seconds === null ? m.admin_wait_unknown() : durationText(seconds)}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
