import { m } from "../paraglide/messages.js";
import { Bar } from "./bar.tsx";

/** How much of a course is done, with the words below the bar. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div className="grid gap-1">
      <Bar label={label} percent={percent} />
      <p className="tabular text-sm text-muted">{m.course_percent({ percent })}</p>
    </div>
  );
}
