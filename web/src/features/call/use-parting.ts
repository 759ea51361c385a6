import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Parting } from "../../lib/parting.ts";
import type { Call } from "./engine/call.ts";

/** Ends the call for good. The room ends it by itself too, often before the answer to the report or block is here. */
export function useParting(call: Call, roomId: string): [Parting | null, (parting: Parting) => void] {
  const navigate = useNavigate();
  const [parting, setParting] = useState<Parting | null>(null);
  useEffect(() => {
    if (parting !== null) call.end();
  }, [parting, call]);

  function part(why: Parting): void {
    setParting(why);
    if (call.state.snapshot().phase !== "over") return;
    void navigate({
      to: "/call/$roomId/done",
      params: { roomId },
      search: { parting: why },
      replace: true,
    });
  }
  return [parting, part];
}
