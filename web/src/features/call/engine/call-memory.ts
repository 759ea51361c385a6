import { tabStore } from "../../../lib/storage.ts";

/** What a reload must not forget about a call: when it began, and which generation was the last. */
export class CallMemory {
  readonly #roomId: string;

  constructor(roomId: string) {
    this.#roomId = roomId;
  }

  get lastGeneration(): number {
    return this.#number("generation") ?? 0;
  }

  set lastGeneration(value: number) {
    tabStore.set(this.#key("generation"), String(value));
  }

  get startedAt(): number | null {
    return this.#number("started");
  }

  set startedAt(value: number) {
    tabStore.set(this.#key("started"), String(value));
  }

  forget(): void {
    tabStore.remove(this.#key("generation"));
    tabStore.remove(this.#key("started"));
  }

  #key(name: string): string {
    return `call.${this.#roomId}.${name}`;
  }

  #number(name: string): number | null {
    const value = Number(tabStore.get(this.#key(name)) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  }
}
