const MIB = 1024 * 1024;
const KEPT = 3;

/**
 * Buffers that are used again: what is written is gigabytes in the end, and a runtime that is short of memory must not
 * have to collect them as garbage first.
 */
export class BufferPool {
  readonly #free: Uint8Array<ArrayBuffer>[] = [];

  /** `length` bytes of whatever content. */
  take(length: number): Uint8Array<ArrayBuffer> {
    const at = this.#free.findIndex((buffer) => buffer.length >= length);
    const [buffer] = at === -1 ? [] : this.#free.splice(at, 1);
    return (buffer ?? new Uint8Array(Math.ceil(length / MIB) * MIB)).subarray(0, length);
  }

  /** Hands back what `take` gave, once nobody reads it any more. */
  giveBack(bytes: Uint8Array<ArrayBuffer>): void {
    this.#free.push(new Uint8Array(bytes.buffer));
    if (this.#free.length > KEPT) this.#free.shift();
  }
}
