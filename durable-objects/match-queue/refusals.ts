import type { MatchErrorCode } from "../../src/contract/realtime/match.ts";
import { type QueueConnection, sendTo } from "./queue-socket.ts";

/** `invalid_message` is not ours to say: `ClientFrames` answers what cannot be read. */
type Refusal = Exclude<MatchErrorCode, "invalid_message">;

const errorTexts: Record<Refusal, string> = {
  account_banned: "This account is banned",
  profile_incomplete: "Complete your profile first",
  already_searching: "You are looking for a partner on another device",
  already_in_call: "You are in a call",
  internal: "Something went wrong on our side. Try again",
};

/** Says no, in words for a person who is still learning English. */
export function refuse(connection: QueueConnection, code: Refusal): void {
  sendTo(connection, { type: "error", code, message: errorTexts[code] });
}
