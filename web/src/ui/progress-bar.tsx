import { m } from "../paraglide/messages.js";

/** How much of a course is done, with the words below the bar. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div className="grid gap-1">
      <progress
        aria-label={label}
        max={100}
        value={percent}
        className="block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken [&::-moz-progress-bar]:bg-teal [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-teal"
      />
      <p className="tabular text-sm text-muted">{m.course_percent({ percent })}</p>
    </div>
  );
}
