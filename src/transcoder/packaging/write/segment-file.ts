import type { FileInParts, PackageFolder } from "../media-storage.ts";
import type { BufferPool } from "./buffer-pool.ts";
import type { UploadSlots } from "./upload-slots.ts";

/** R2 takes parts of 5 MiB and more, all of one size but the last. */
const PART_BYTES = 6 * 1024 * 1024;

/** A file that grows as the segment does: written at once when it is small, in parts when it is not. */
export class SegmentFile {
  readonly #folder: PackageFolder;
  readonly #slots: UploadSlots;
  readonly #pool: BufferPool;
  readonly #path: string;
  readonly #contentType: string;
  #chunks: Uint8Array[] = [];
  #held = 0;
  #written = 0;
  #parts: { file: FileInParts; count: number } | null = null;

  constructor(options: {
    folder: PackageFolder;
    slots: UploadSlots;
    pool: BufferPool;
    path: string;
    contentType: string;
  }) {
    this.#folder = options.folder;
    this.#slots = options.slots;
    this.#pool = options.pool;
    this.#path = options.path;
    this.#contentType = options.contentType;
  }

  get sizeBytes(): number {
    return this.#written + this.#held;
  }

  async append(chunks: readonly Uint8Array[]): Promise<void> {
    for (const chunk of chunks) {
      this.#chunks.push(chunk);
      this.#held += chunk.length;
    }
    while (this.#held >= PART_BYTES) await this.#writePart(this.#cut(PART_BYTES));
  }

  async finish(): Promise<void> {
    const rest = this.#cut(this.#held);
    const parts = this.#parts;
    if (parts === null) {
      await this.#write(rest, () => this.#folder.put(this.#path, rest, this.#contentType));
      return;
    }
    if (rest.length > 0) await this.#writePart(rest);
    await this.#slots.drain();
    await parts.file.complete();
  }

  /** Gives up what was begun; harmless when nothing was. */
  async abandon(): Promise<void> {
    await this.#slots.settle();
    await this.#parts?.file.abort();
  }

  async #write(bytes: Uint8Array<ArrayBuffer>, write: () => Promise<void>): Promise<void> {
    await this.#slots.run(bytes.length, async () => {
      await write();
      this.#pool.giveBack(bytes);
    });
  }

  async #writePart(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#parts ??= {
      file: await this.#folder.begin(this.#path, this.#contentType),
      count: 0,
    };
    const { file } = this.#parts;
    this.#parts.count += 1;
    const number = this.#parts.count;
    await this.#write(bytes, () => file.part(number, bytes));
  }

  /** The first `length` bytes of what is held. */
  #cut(length: number): Uint8Array<ArrayBuffer> {
    const bytes = this.#pool.take(length);
    let at = 0;
    while (at < length) {
      const chunk = this.#chunks[0];
      if (chunk === undefined) break;
      const taken = chunk.subarray(0, length - at);
      bytes.set(taken, at);
      at += taken.length;
      if (taken.length === chunk.length) this.#chunks.shift();
      else this.#chunks[0] = chunk.subarray(taken.length);
    }
    this.#held -= length;
    this.#written += length;
    return bytes;
  }
}
