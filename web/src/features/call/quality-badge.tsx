import { m } from "../../paraglide/messages.js";
import { classNames } from "../../ui/class-names.ts";
import type { CallState } from "./engine/call-state.ts";

const looks = {
  good: { bars: 3, tone: "bg-success", words: m.quality_good },
  fair: { bars: 2, tone: "bg-warning", words: m.quality_fair },
  poor: { bars: 1, tone: "bg-danger", words: m.quality_poor },
} as const;

/** How good the connection is: bars with the word for it; the details on hover. */
export function QualityBadge({ quality }: { quality: CallState["quality"] }) {
  if (!quality) return null;
  const { bars, tone, words } = looks[quality.grade];
  const { rttMs, lossPct, relayed } = quality.sample;
  return (
    <p
      className="inline-flex items-center gap-2 text-sm text-muted"
      title={`${m.quality_detail({ delay: rttMs, loss: lossPct })}${relayed ? ` · ${m.quality_relayed()}` : ""}`}
    >
      <span aria-hidden="true" className="flex h-4 items-end gap-0.5">
        {[1, 2, 3].map((bar) => (
          <span
            key={bar}
            className={classNames("w-1 rounded-full", bar <= bars ? tone : "bg-line")}
            style={{ blockSize: `${20 + bar * 26}%` }}
          />
        ))}
      </span>
      <span className="max-sm:sr-only">{words()}</span>
    </p>
  );
}
