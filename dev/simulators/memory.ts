/** What a simulator remembers between requests: a Durable Object under `wrangler dev`, a map in tests. */
export interface SimulatorMemory {
  /** Remembers a value for some seconds, in place of an earlier one. */
  put(key: string, value: string, lifeSeconds: number): Promise<void>;
  /** The value, forgotten in the same step: of two who ask at once, one gets it. Null when there is none. */
  take(key: string): Promise<string | null>;
  /** Remembers the value unless there is one already. Returns the earlier value, or null. */
  claim(key: string, value: string, lifeSeconds: number): Promise<string | null>;
}

/** Forgets everything with the process. */
export class MapMemory implements SimulatorMemory {
  readonly #values = new Map<string, { value: string; until: number }>();

  async put(key: string, value: string, lifeSeconds: number): Promise<void> {
    this.#values.set(key, { value, until: Date.now() + lifeSeconds * 1000 });
  }

  async take(key: string): Promise<string | null> {
    const known = this.#live(key);
    this.#values.delete(key);
    return known;
  }

  async claim(key: string, value: string, lifeSeconds: number): Promise<string | null> {
    const known = this.#live(key);
    if (known === null) await this.put(key, value, lifeSeconds);
    return known;
  }

  #live(key: string): string | null {
    const known = this.#values.get(key);
    return known === undefined || known.until <= Date.now() ? null : known.value;
  }
}
