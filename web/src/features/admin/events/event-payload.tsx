import { m } from "../../../paraglide/messages.js";
import { rowMark } from "../list/use-list-keys.ts";
import { payloadText } from "./payload-text.ts";

/** What an outside service sent, as text and nothing else. */
export function EventPayload({ payload }: { payload: string }) {
  if (payload === "") return <span className="text-muted">{m.admin_events_payload_gone()}</span>;
  return (
    <details>
      <summary {...rowMark} className="cursor-pointer text-teal underline-offset-4 hover:underline">
        {m.admin_show()}
      </summary>
      <pre className="mt-1 max-h-96 w-72 overflow-auto rounded-control bg-sunken p-2 whitespace-pre-wrap wrap-anywhere sm:w-96">
        {payloadText(payload)}
      </pre>
    </details>
  );
}
