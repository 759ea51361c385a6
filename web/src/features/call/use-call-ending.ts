import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { toast } from "sonner";
import type { Parting } from "../../lib/parting.ts";
import { search } from "../../lib/realtime/search.ts";
import { session } from "../../lib/session/session.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { m } from "../../paraglide/messages.js";
import type { Call } from "./engine/call.ts";
import type { CallState } from "./engine/call-state.ts";

interface CallEndingOptions {
  call: Call;
  roomId: string;
  state: CallState;
  parting: Parting | null;
}

/** Where to go when the call is over, or when the partner never came and the search goes on by itself. */
export function useCallEnding({ call, roomId, state, parting }: CallEndingOptions): void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const found = useObservable(search.state);
  const isSearching = found.phase === "searching" && found.partnerLeft;

  useEffect(() => {
    const choice = search.choice;
    if (!isSearching || !choice) return;
    call.dispose();
    const { level, topic } = choice;
    void navigate({
      to: "/practice/waiting",
      search: topic === null ? { level } : { level, topic },
      replace: true,
    });
  }, [isSearching, call, navigate]);

  useEffect(() => {
    const { ending } = state;
    if (!ending || isSearching) return;
    for (const key of ["calls", "streak", "me"]) void queries.invalidateQueries({ queryKey: [key] });
    switch (ending.kind) {
      case "ended":
      case "gone":
        void navigate({
          to: "/call/$roomId/done",
          params: { roomId },
          search: parting === null ? {} : { parting },
          replace: true,
        });
        return;
      case "no_show":
        toast(m.call_no_show());
        break;
      case "replaced":
        toast(m.call_replaced());
        break;
      case "banned":
        session.putOut();
        return;
      case "lost":
        toast.error(m.problem_other());
        break;
      case "signed_out":
        session.end();
        return;
    }
    void navigate({ to: "/practice", replace: true });
  }, [state, isSearching, navigate, queries, roomId, parting]);
}
