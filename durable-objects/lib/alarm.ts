/** The object's one alarm. Only a change of its time is written, because a write holds back what is sent after it. */
export class Alarm {
  readonly #storage: DurableObjectStorage;
  #at: number | null | undefined;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /** Rings at `at` (ms since the Unix epoch), or earlier when it was set so. */
  async noLaterThan(at: number): Promise<void> {
    await this.#load();
    if (this.#at == null || this.#at > at) await this.set(at);
  }

  /** Moves an alarm that is absent or set before `soonest` to `preferred`: few writes for a deadline that moves on. */
  async atLeast(soonest: number, preferred: number): Promise<void> {
    await this.#load();
    if (this.#at == null || this.#at < soonest) await this.set(preferred);
  }

  /** Rings at `at` (ms since the Unix epoch) and at no other time; null takes the alarm away. */
  async set(at: number | null): Promise<void> {
    if (this.#at === at) return;
    this.#at = at;
    if (at === null) await this.#storage.deleteAlarm();
    else await this.#storage.setAlarm(at);
  }

  /**
   * To be called first when it rings. From then on nothing is set, except that the runtime rings again by itself when
   * the handler throws.
   */
  rang(): void {
    this.#at = null;
  }

  /** Reads what was set by an earlier instance, once; what this one sets while that is being read is newer. */
  async #load(): Promise<void> {
    if (this.#at !== undefined) return;
    const stored = await this.#storage.getAlarm();
    if (this.#at === undefined) this.#at = stored;
  }
}
