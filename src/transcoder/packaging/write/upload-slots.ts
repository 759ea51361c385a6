/** As many connections as a Worker opens at once, but for two that read. */
const AT_ONCE = 4;
const BYTES_AT_ONCE = 12 * 1024 * 1024;

/**
 * Writes several objects at a time, and makes whoever produces them wait when too much is on its way: memory stays
 * bounded however slow the bucket is.
 */
export class UploadSlots {
  readonly #running = new Set<Promise<void>>();
  #bytes = 0;
  #fault: { cause: unknown } | null = null;

  /** Returns once the write has begun, not when it has ended; throws what an earlier one threw. */
  async run(sizeBytes: number, write: () => Promise<void>): Promise<void> {
    while (this.#running.size > 0 && this.#isFull(sizeBytes)) await Promise.race(this.#running);
    this.#throwFault();
    this.#bytes += sizeBytes;
    const running = this.#finish(sizeBytes, write);
    this.#running.add(running);
    void running.then(() => this.#running.delete(running));
  }

  /** Returns once everything is written; throws what a write threw. */
  async drain(): Promise<void> {
    await this.settle();
    this.#throwFault();
  }

  /** Returns once nothing is being written any more, whatever came of it. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }

  #isFull(sizeBytes: number): boolean {
    return this.#running.size >= AT_ONCE || this.#bytes + sizeBytes > BYTES_AT_ONCE;
  }

  async #finish(sizeBytes: number, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (fault) {
      this.#fault ??= { cause: fault };
    } finally {
      this.#bytes -= sizeBytes;
    }
  }

  #throwFault(): void {
    if (this.#fault !== null) throw this.#fault.cause;
  }
}
