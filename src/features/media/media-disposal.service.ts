import type { EventPayload } from "../../platform/outbox/events.ts";
import { emptyFolder } from "../../platform/storage/empty-folder.ts";
import type { TranscodeMessage } from "../../platform/video/transcode.ts";

interface Dependencies {
  bucket: R2Bucket;
  transcode: Pick<Queue<TranscodeMessage>, "sendBatch">;
}

/** Deletes the bytes that nothing names any more, here and at the provider. */
export class MediaDisposal {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** What announcing discarded media comes to. It may be repeated. */
  async discard({ folders, keys, providerIds, uploads }: EventPayload<"media.discarded">): Promise<void> {
    const { bucket, transcode } = this.#deps;
    for (const { key, multipartId } of uploads) await this.#abort(key, multipartId);
    if (keys.length > 0) await bucket.delete(keys);
    for (const folder of folders) await emptyFolder(bucket, folder);
    if (providerIds.length === 0) return;
    await transcode.sendBatch(providerIds.map((providerId) => ({ body: { kind: "discard", providerId } })));
  }

  async #abort(key: string, multipartId: string): Promise<void> {
    const { bucket } = this.#deps;
    try {
      await bucket.resumeMultipartUpload(key, multipartId).abort();
    } catch (fault) {
      // R2 says so (error 10024) of one that is whole, aborted or too old: what it left is deleted below.
      if (!(fault instanceof Error && fault.message.includes("(10024)"))) throw fault;
    }
    await bucket.delete(key);
  }
}
