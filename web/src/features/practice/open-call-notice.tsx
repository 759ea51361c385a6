import { Link } from "@tanstack/react-router";
import { inbox } from "../../lib/realtime/inbox.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** The way back into a call that still goes on, for instance after the tab was closed. */
export function OpenCallNotice() {
  const { presence, roomId } = useObservable(inbox.state);
  if (presence !== "in_call" || roomId === null) return null;
  return (
    <Notice>
      <p className="flex-1 font-semibold">{m.call_still_open()}</p>
      <Link to="/call/$roomId" params={{ roomId }} className={buttonLook({ tone: "talk", size: "sm" })}>
        {m.call_return()}
      </Link>
    </Notice>
  );
}
