import type { CallRecording } from "../../src/platform/call-record.ts";
import { loopback } from "./loopback.ts";

/** The api Worker's own entrypoint for call records. */
export function callRecorder(ctx: DurableObjectState): CallRecording {
  return loopback<CallRecording>(ctx, "CallRecorder");
}
