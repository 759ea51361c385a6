import { m } from "../../../../paraglide/messages.js";
import { Skeleton } from "../../../../ui/skeleton.tsx";

/** Of the same shape as what is coming. */
export function WaitingVideo() {
  return (
    <output>
      <span className="sr-only">{m.loading()}</span>
      <Skeleton className="aspect-video w-full rounded-card" />
    </output>
  );
}
