import type { Connection } from "partyserver";
import { type CloseCode, closeCodes } from "../../src/contract/realtime/close-codes.ts";

/** Device sessions of one user whose sockets must close, and why. */
export interface Expulsion {
  userId: string;
  sessionIds: readonly string[] | "all";
  cause: ExpulsionCause;
}

/** `revoked` closes with 4001, `banned` with 4003. */
export type ExpulsionCause = "revoked" | "banned";

const words: Record<ExpulsionCause, { code: CloseCode; reason: string }> = {
  revoked: { code: closeCodes.revoked, reason: "Signed out" },
  banned: { code: closeCodes.banned, reason: "This account is banned" },
};

/** Whether the sockets of this device session are meant. */
export function isMeant(
  { sessionIds }: Pick<Expulsion, "sessionIds">,
  sessionId: string | undefined,
): boolean {
  return sessionIds === "all" || (sessionId !== undefined && sessionIds.includes(sessionId));
}

/** Closes the socket with the code (4001 or 4003) and words of the cause. */
export function expel(connection: Connection, cause: ExpulsionCause): void {
  connection.close(words[cause].code, words[cause].reason);
}
