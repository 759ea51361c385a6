import type { Entry } from "./entry.ts";

const slotMs = 250;

/** A timing wheel over entries: setting, moving and clearing one entry's time costs O(1), whatever the order. */
export class Timer {
  readonly #slots = new Map<number, Entry>();
  #firstSlot = Number.POSITIVE_INFINITY;
  #lastSlot = Number.NEGATIVE_INFINITY;

  /** Looks at `entry` at the first slot boundary that is not before `at`. */
  set(entry: Entry, at: number): void {
    this.clear(entry);
    const slot = Math.ceil(at / slotMs);
    const head = this.#slots.get(slot) ?? null;
    entry.dueSlot = slot;
    entry.slotPrevious = null;
    entry.slotNext = head;
    if (head !== null) head.slotPrevious = entry;
    this.#slots.set(slot, entry);
    if (slot < this.#firstSlot) this.#firstSlot = slot;
    if (slot > this.#lastSlot) this.#lastSlot = slot;
  }

  clear(entry: Entry): void {
    if (entry.dueSlot === -1) return;
    if (entry.slotNext !== null) entry.slotNext.slotPrevious = entry.slotPrevious;
    if (entry.slotPrevious !== null) entry.slotPrevious.slotNext = entry.slotNext;
    else if (entry.slotNext !== null) this.#slots.set(entry.dueSlot, entry.slotNext);
    else this.#slots.delete(entry.dueSlot);
    entry.dueSlot = -1;
    entry.slotPrevious = null;
    entry.slotNext = null;
  }

  /** Takes out every entry whose time has come, earliest slot first and longest waiter first within a slot. */
  due(now: number): Entry[] {
    const entries: Entry[] = [];
    const last = Math.min(Math.floor(now / slotMs), this.#lastSlot);
    let slot = this.#firstSlot;
    for (; slot <= last && this.#slots.size > 0; slot += 1) {
      const inSlot: Entry[] = [];
      for (let entry = this.#slots.get(slot) ?? null; entry !== null; entry = entry.slotNext)
        inSlot.push(entry);
      for (const entry of inSlot) this.clear(entry);
      entries.push(...inSlot.sort((a, b) => a.ticket.joinedAt - b.ticket.joinedAt));
    }
    if (this.#slots.size === 0) this.#firstSlot = Number.POSITIVE_INFINITY;
    else if (slot > this.#firstSlot) this.#firstSlot = slot;
    return entries;
  }

  /** When `due` should be called next; null when nothing is set. */
  nextAt(): number | null {
    if (this.#slots.size === 0) return null;
    while (!this.#slots.has(this.#firstSlot)) this.#firstSlot += 1;
    return this.#firstSlot * slotMs;
  }
}
