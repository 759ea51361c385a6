import { WorkerEntrypoint } from "cloudflare:workers";
import { createContainer } from "../../container.ts";
import type { TranscodeJob, VideoDesk as Desk, VideoReport } from "../../platform/video/transcode.ts";

/** RPC entrypoint (`services` binding `DESK`) through which the transcoder Worker takes jobs and reports on them. */
export class VideoDesk extends WorkerEntrypoint<Env> implements Desk {
  async take({ assetId }: { assetId: string }): Promise<TranscodeJob | null> {
    return createContainer({ env: this.env, context: this.ctx }).processing.take(assetId);
  }

  async report({ assetId, report }: { assetId: string; report: VideoReport }) {
    return createContainer({ env: this.env, context: this.ctx }).processing.report(assetId, report);
  }
}
