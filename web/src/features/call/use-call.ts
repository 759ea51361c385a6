import { useMemo, useSyncExternalStore } from "react";
import { Call } from "./engine/call.ts";

/** Opens the call of a room while somebody listens, and closes it with the last listener. */
class OpenCall {
  readonly #roomId: string;
  #call: Call | null = null;

  constructor(roomId: string) {
    this.#roomId = roomId;
  }

  readonly snapshot = (): Call | null => this.#call;

  readonly subscribe = (): (() => void) => {
    const call = new Call(this.#roomId);
    this.#call = call;
    return () => {
      call.dispose();
      if (this.#call === call) this.#call = null;
    };
  };
}

/** The call of this room for as long as its page is open. A reload makes a new one that joins the same room. */
export function useCall(roomId: string): Call | null {
  const open = useMemo(() => new OpenCall(roomId), [roomId]);
  return useSyncExternalStore(open.subscribe, open.snapshot, () => null);
}
