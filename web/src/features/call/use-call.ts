import { useEffect, useState } from "react";
import { Call } from "./engine/call.ts";

/** The call of this room for as long as its page is open. A reload makes a new one that joins the same room. */
export function useCall(roomId: string): Call | null {
  const [call, setCall] = useState<Call | null>(null);
  useEffect(() => {
    const made = new Call(roomId);
    setCall(made);
    return () => made.dispose();
  }, [roomId]);
  return call;
}
