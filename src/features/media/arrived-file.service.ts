import type { UploadedPart } from "../../contract/media/upload.ts";
import type { VideoProviderName } from "../../contract/media/video.ts";
import { extensionOf } from "../../contract/media/file-name.ts";
import { fileKindOf, KIND_BYTES } from "../../platform/storage/file-kind.ts";
import { partsRejected, wrongContent, wrongSize } from "./media.errors.ts";
import { uploadRules } from "./upload-rules.ts";
import type { UploadRow } from "./uploads.repository.ts";

/** R2's codes for parts that do not make a whole: no such upload, too small, no such part, unequal sizes. */
const REJECTED = /\((?:10024|10011|10025|10048)\)/;

/** Puts the parts of a file together in storage, and looks at what came of it. */
export class ArrivedFiles {
  readonly #bucket: R2Bucket;
  readonly #provider: VideoProviderName;

  constructor(bucket: R2Bucket, provider: VideoProviderName) {
    this.#bucket = bucket;
    this.#provider = provider;
  }

  /** May be repeated. @throws AppError `upload_incomplete` when storage does not know the parts */
  async assemble(upload: UploadRow, parts: readonly UploadedPart[]): Promise<void> {
    const { objectKey, multipartId } = upload;
    try {
      await this.#bucket
        .resumeMultipartUpload(objectKey, multipartId)
        .complete(parts.map(({ number, etag }) => ({ partNumber: number, etag })));
    } catch (fault) {
      // Whole already: another request did it, or this one before a crash.
      if ((await this.#bucket.head(objectKey)) !== null) return;
      if (fault instanceof Error && REJECTED.test(fault.message)) throw partsRejected();
      throw fault;
    }
  }

  /** Neither names nor announced sizes are trusted. @throws AppError `upload_refused` */
  async judge({ objectKey, sizeBytes, filename, purpose }: UploadRow): Promise<void> {
    const head = await this.#bucket.get(objectKey, { range: { offset: 0, length: KIND_BYTES } });
    if (head === null) throw partsRejected();
    const kind = fileKindOf(await head.bytes());
    if (head.size !== sizeBytes) throw wrongSize();
    const { kindsOf } = uploadRules(purpose, this.#provider);
    if (kind === null || kindsOf[extensionOf(filename)]?.includes(kind) !== true) throw wrongContent();
  }
}
