import { useQuery } from "@tanstack/react-query";
import { liveNumbersQuery } from "./live-numbers.ts";
import { m } from "../../paraglide/messages.js";

/** How many people talk and wait now. Its place is kept before the numbers come, so that nothing shifts. */
export function LiveCount() {
  const { data } = useQuery(liveNumbersQuery);
  return (
    <p className="inline-flex min-h-9 items-center gap-2.5 rounded-full border border-line bg-surface px-4 text-sm">
      <span aria-hidden="true" className="size-2.5 rounded-full bg-success" />
      <span className="tabular font-semibold">
        {data ? liveText(data.talking, data.waiting) : m.live_open()}
      </span>
    </p>
  );
}

function liveText(talking: number, waiting: number): string {
  if (talking > 0) return m.live_talking({ count: talking });
  if (waiting > 0) return m.live_waiting({ count: waiting });
  return m.live_open();
}
