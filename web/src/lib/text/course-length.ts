import { m } from "../../paraglide/messages.js";

/** How long a course or a lesson takes, in hours and whole minutes; never less than one minute. */
export function courseLengthText(seconds: number): string {
  const total = Math.max(1, Math.round(seconds / 60));
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return m.minutes_count({ count: minutes });
  return minutes === 0 ? m.course_hours({ hours }) : m.course_hours_minutes({ hours, minutes });
}
