import { Link } from "@tanstack/react-router";
import type { CallSession } from "../../../../src/contract/calls.ts";
import { m } from "../../paraglide/messages.js";
import { Button, buttonLook } from "../../ui/button.tsx";

/** What can still be done about a past call: rate it, or report the partner, for a day. */
export function CallActions({ call, onReport }: { call: CallSession; onReport: () => void }) {
  if (!call.canRate && !call.canReport && !call.isReported) return null;
  return (
    <div className="flex items-center gap-1">
      {call.canRate ? (
        <Link
          to="/call/$roomId/done"
          params={{ roomId: call.id }}
          className={buttonLook({ tone: "quiet", size: "sm" })}
          aria-label={m.rate_person({ name: call.partner.displayName })}
        >
          {m.rate()}
        </Link>
      ) : null}
      {call.canReport ? (
        <Button
          tone="dangerQuiet"
          size="sm"
          aria-label={m.report_person({ name: call.partner.displayName })}
          onClick={onReport}
        >
          {m.report()}
        </Button>
      ) : null}
      {call.isReported ? <span className="px-3 text-sm text-muted">{m.reported()}</span> : null}
    </div>
  );
}
