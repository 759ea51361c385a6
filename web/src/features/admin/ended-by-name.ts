import { m } from "../../paraglide/messages.js";

const names: Readonly<Record<string, () => string>> = {
  user_a: m.admin_ended_hung_up,
  user_b: m.admin_ended_hung_up,
  timeout: m.admin_ended_timeout,
  no_show: m.admin_ended_no_show,
  error: m.admin_ended_error,
};

/** How a call came to its end; as it is written when that is new. */
export function endedByName(endedBy: string | null): string {
  if (endedBy === null) return "–";
  return names[endedBy]?.() ?? endedBy;
}
