import { useSyncExternalStore } from "react";
import type { Account } from "../../../../src/contract/auth.ts";
import { session } from "./session.ts";
import type { SessionState } from "./session.ts";

const onServer: SessionState = { status: "unknown" };

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.snapshot, () => onServer);
}

/** The signed-in account, or null. */
export function useAccount(): Account | null {
  const state = useSession();
  return state.status === "signed-in" ? state.account : null;
}
