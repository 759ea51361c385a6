import { closeCodes } from "../../../../../src/contract/realtime/close-codes.ts";
import type { PeerLeftReason } from "../../../../../src/contract/realtime/room.ts";
import type { SocketEnd } from "../../../lib/realtime/socket.ts";
import type { CallEnding } from "./call-state.ts";

/** What the end of the room's socket means for the call. */
export function endingOf(end: SocketEnd, partnerLeft: PeerLeftReason | null): CallEnding {
  if (end.kind === "refused") {
    if (end.problem.status === 401) return { kind: "signed_out" };
    return end.problem.code === "account_banned" ? { kind: "banned" } : { kind: "gone" };
  }
  switch (end.code) {
    case closeCodes.done:
      return partnerLeft === "no_show"
        ? { kind: "no_show" }
        : { kind: "ended", partnerLeft, durationSeconds: null };
    case closeCodes.replaced:
      return { kind: "replaced" };
    case closeCodes.banned:
      return { kind: "banned" };
    case closeCodes.revoked:
      return { kind: "signed_out" };
    default:
      return { kind: "lost" };
  }
}
