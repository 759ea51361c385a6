import { WorkerEntrypoint } from "cloudflare:workers";
import { createContainer } from "../../container.ts";
import type { CallEnded, CallOpened, CallRecording } from "../../platform/call-record.ts";

/** Loopback entrypoint (`ctx.exports.CallRecorder`) through which rooms hand in the records of their calls. */
export class CallRecorder extends WorkerEntrypoint<Env> implements CallRecording {
  async opened(record: CallOpened): Promise<{ ok: true }> {
    await createContainer({ env: this.env, context: this.ctx }).callRecords.recordOpened(record);
    return { ok: true };
  }

  async ended(record: CallEnded): Promise<{ ok: true }> {
    const { callRecords } = createContainer({ env: this.env, context: this.ctx });
    // The room may be acknowledged for the end first: the session must exist before it is completed.
    const { roomId, userA, userB, startedAt } = record;
    await callRecords.recordOpened({ roomId, userA, userB, startedAt, topic: null, level: null });
    await callRecords.recordEnded(record);
    return { ok: true };
  }
}
