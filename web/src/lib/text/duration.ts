import { m } from "../../paraglide/messages.js";

/** A running clock: `4:07`, or `1:04:07` from an hour on. */
export function clockText(totalSeconds: number): string {
  const seconds = Math.max(0, Math.floor(totalSeconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A length in words: seconds below a minute, then whole minutes. */
export function durationText(totalSeconds: number): string {
  const seconds = Math.max(0, Math.round(totalSeconds));
  return seconds < 60
    ? m.seconds_count({ count: seconds })
    : m.minutes_count({ count: Math.round(seconds / 60) });
}
