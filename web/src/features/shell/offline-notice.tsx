import { WifiOff } from "lucide-react";
import { useOnline } from "../../lib/use-online.ts";
import { m } from "../../paraglide/messages.js";

/** Shows at once when the network is gone, and goes by itself. */
export function OfflineNotice() {
  const isOnline = useOnline();
  return (
    <div aria-live="polite">
      {isOnline ? null : (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-2 text-center">
          <WifiOff aria-hidden="true" className="size-5 shrink-0 text-warning" />
          {m.offline()}
        </p>
      )}
    </div>
  );
}
