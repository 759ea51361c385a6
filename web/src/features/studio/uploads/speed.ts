const spanMs = 12_000;
const knownAfterMs = 3_000;

/** How fast bytes have left lately; unknown until that has been watched for a while. */
export class Speed {
  #seen: { atMs: number; bytes: number }[] = [];

  /** A wait, or a fresh start: what was before says nothing about what comes. */
  forget(): void {
    this.#seen = [];
  }

  /** Bytes a second, or null while nobody can say. */
  after(bytes: number, atMs: number): number | null {
    this.#seen = [...this.#seen.filter((seen) => atMs - seen.atMs <= spanMs), { atMs, bytes }];
    const [first] = this.#seen;
    if (first === undefined || atMs - first.atMs < knownAfterMs || bytes <= first.bytes) return null;
    return ((bytes - first.bytes) * 1000) / (atMs - first.atMs);
  }
}
