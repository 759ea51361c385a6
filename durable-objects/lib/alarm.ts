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

  /** Rings at `preferred` unless it is set to ring at `soonest` or later already: few writes for a moving deadline. */
  async atLeast(soonest: number, preferred: number): Promise<void> {
    await this.#load();
    if (this.#at == null || this.#at < soonest) await this.set(preferred);
  }

  /** Rings at `at` and at no other time; never when null. */
  async set(at: number | null): Promise<void> {
    if (this.#at === at) return;
    this.#at = at;
    if (at === null) await this.#storage.deleteAlarm();
    else await this.#storage.setAlarm(at);
  }

  /** To be called first when it rings: the runtime has taken the alarm away. */
  rang(): void {
    this.#at = null;
  }

  /** Reads the time once; what was set meanwhile is newer than what was read. */
  async #load(): Promise<void> {
    if (this.#at !== undefined) return;
    const stored = await this.#storage.getAlarm();
    if (this.#at === undefined) this.#at = stored;
  }
}
