import { VideoRefused } from "../../video-refused.ts";
import type { SourceFile } from "../media-storage.ts";

const MIB = 1024 * 1024;
const BLOCK_BYTES = 2 * MIB;
/** No picture weighs so much, and no table of twelve hours: what asks for more would take all memory. */
const MOST_BYTES = 32 * MIB;
/** Two places in the file (pictures and sound may lie apart), and for each the block that comes next. */
const BLOCKS_KEPT = 4;

/**
 * Reads a file in few large pieces whatever is asked of it: R2 counts each read, and each takes tens of milliseconds.
 * Keeps at most 8 MiB, forgets what was used longest ago, and fetches the next block while the last one is used.
 */
export class BlockReader {
  readonly #file: SourceFile;
  /** In the order of their use. */
  readonly #blocks = new Map<number, Promise<Uint8Array>>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  get sizeBytes(): number {
    return this.#file.sizeBytes;
  }

  /**
   * The bytes from `start` up to, not with, `end`.
   * @throws VideoRefused `damaged` for more at once than memory is there for
   */
  async read(start: number, end: number): Promise<Uint8Array> {
    if (end - start > MOST_BYTES) throw new VideoRefused("damaged");
    // Tables of a long video: they are read once, so nothing is gained by keeping them.
    if (end - start > BLOCK_BYTES) return this.#file.read(start, end);
    const first = Math.floor(start / BLOCK_BYTES);
    const last = Math.floor((end - 1) / BLOCK_BYTES);
    const head = await this.#block(first);
    const from = first * BLOCK_BYTES;
    if (first === last) return head.subarray(start - from, end - from);
    const bytes = new Uint8Array(end - start);
    bytes.set(head.subarray(start - from));
    bytes.set((await this.#block(last)).subarray(0, end - last * BLOCK_BYTES), last * BLOCK_BYTES - start);
    return bytes;
  }

  /**
   * The bytes from `start` on: those up to `end`, and what else of their last block is at hand. They are not copied, so
   * that gigabytes of packets need not be collected as garbage.
   */
  async readOn(start: number, end: number): Promise<Uint8Array> {
    const index = Math.floor(start / BLOCK_BYTES);
    if (end > (index + 1) * BLOCK_BYTES) return this.read(start, end);
    return (await this.#block(index)).subarray(start - index * BLOCK_BYTES);
  }

  async #block(index: number): Promise<Uint8Array> {
    const isInOrder = this.#blocks.has(index - 1) || index === 0;
    const block = this.#fetch(index);
    const bytes = await block;
    if (isInOrder && (index + 1) * BLOCK_BYTES < this.sizeBytes) void this.#fetch(index + 1);
    return bytes;
  }

  #fetch(index: number): Promise<Uint8Array> {
    const kept = this.#blocks.get(index);
    this.#blocks.delete(index);
    const block = kept ?? this.#load(index);
    this.#blocks.set(index, block);
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= BLOCKS_KEPT) break;
      this.#blocks.delete(oldest);
    }
    return block;
  }

  #load(index: number): Promise<Uint8Array> {
    const start = index * BLOCK_BYTES;
    const block = this.#file.read(start, Math.min(start + BLOCK_BYTES, this.sizeBytes));
    // Whoever waits for it is told; one that nobody waits for yet is read again when it is needed.
    block.catch(() => this.#blocks.delete(index));
    return block;
  }
}
