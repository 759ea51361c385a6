import { useQuery } from "@tanstack/react-query";
import { practiceStatsQuery } from "../../lib/queries/practice.ts";
import { m } from "../../paraglide/messages.js";

/** One honest line about how busy it is now. */
export function QueueNow() {
  const { data } = useQuery(practiceStatsQuery);
  if (!data) return null;
  if (data.waiting > 0) return m.live_waiting({ count: data.waiting });
  if (data.talking > 0) return m.live_talking({ count: data.talking });
  return m.queue_quiet();
}
