import type { PaymentProviderName } from "../../../src/contract/payments/checkout.ts";
import { type DeliveryFaults, noFaults } from "./delivery-faults.ts";
import { Collection, type Documents } from "./documents.ts";
import type { PlayedEvent } from "./played-event.ts";

interface Trip {
  id: string;
  eventId: string;
  provider: PaymentProviderName;
  number: number;
  attempt: number;
  dueAt: number;
}

/** After each failed attempt, how long until the next; then it is given up. */
const RETRY_AFTER_MS = [1000, 5000, 15_000, 60_000];
/** Events of one step wait this long for each other, so that there is something to reorder. */
const REORDER_WINDOW_MS = 400;
const KEPT_EVENTS = 500;

/** Takes events to Parley, and loses, doubles, delays and mixes them up when asked to. */
export class Courier {
  readonly #events: Collection<PlayedEvent>;
  readonly #trips: Collection<Trip>;
  readonly #faults: Collection<DeliveryFaults & { id: string }>;
  readonly #now: () => number;
  #lastNumber = 0;

  constructor(documents: Documents, now: () => number) {
    this.#events = new Collection(documents, "event", ({ provider }) => provider);
    this.#trips = new Collection(documents, "trip");
    this.#faults = new Collection(documents, "faults");
    this.#now = now;
  }

  faultsOf(provider: PaymentProviderName): DeliveryFaults {
    const { id: _provider, ...faults } = this.#faults.find(provider) ?? { id: provider, ...noFaults };
    return faults;
  }

  setFaults(provider: PaymentProviderName, faults: DeliveryFaults): void {
    this.#faults.save({ id: provider, ...faults });
  }

  /** Something happened: it will be told. */
  emit(event: Pick<PlayedEvent, "id" | "provider" | "type" | "body">): void {
    const faults = this.faultsOf(event.provider);
    const state = faults.drop > 0 ? "dropped" : "waiting";
    this.#events.save({ ...event, createdAt: this.#now(), state, answers: [] });
    this.#forgetOld();
    if (state === "dropped") {
      this.setFaults(event.provider, { ...faults, drop: faults.drop - 1 });
      return;
    }
    const window = faults.reorder ? REORDER_WINDOW_MS : 0;
    for (let copy = 0; copy <= faults.duplicate; copy += 1) {
      this.#send(event, { attempt: 1, dueAt: this.#now() + faults.delayMs + window });
    }
  }

  /** Tells an event once more, now. False when there is none with this id. */
  replay(provider: PaymentProviderName, id: string): boolean {
    const event = this.#events.find(id);
    if (event?.provider !== provider) return false;
    this.#send(event, { attempt: 1, dueAt: this.#now() });
    return true;
  }

  /** Newest first. */
  list(provider: PaymentProviderName): PlayedEvent[] {
    return this.#events.list(provider);
  }

  /** When the next one is due, in ms; null when nothing waits. */
  nextDueAt(): number | null {
    const times = this.#trips.list().map(({ dueAt }) => dueAt);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Takes along everything that is due; `deliver` returns the status of the answer. */
  async deliverDue(deliver: (event: PlayedEvent) => Promise<number>): Promise<void> {
    const now = this.#now();
    const due = this.#trips.list().filter(({ dueAt }) => dueAt <= now);
    for (const { id } of due) this.#trips.remove(id);
    const inOrder = due.toSorted((a, b) => a.number - b.number);
    const isMixed = (trip: Trip) => this.faultsOf(trip.provider).reorder;
    for (const trip of [...inOrder.filter((t) => !isMixed(t)), ...inOrder.filter(isMixed).toReversed()]) {
      const event = this.#events.find(trip.eventId);
      if (event !== null) this.#note(trip, await deliver(event));
    }
  }

  #note(trip: Trip, status: number): void {
    const event = this.#events.find(trip.eventId);
    if (event === null) return;
    const isTaken = status >= 200 && status < 300;
    const wait = isTaken ? undefined : RETRY_AFTER_MS[trip.attempt - 1];
    if (wait !== undefined) this.#send(event, { attempt: trip.attempt + 1, dueAt: this.#now() + wait });
    const unfinished = wait === undefined ? "failed" : "waiting";
    const state = isTaken || event.state === "delivered" ? "delivered" : unfinished;
    this.#events.save({ ...event, state, answers: [...event.answers, status] });
  }

  #send(event: Pick<PlayedEvent, "id" | "provider">, { attempt, dueAt }: { attempt: number; dueAt: number }) {
    // Later ones have greater numbers, also after the object was asleep.
    this.#lastNumber = Math.max(this.#lastNumber + 1, Date.now() * 1000);
    const { id: eventId, provider } = event;
    const id: string = crypto.randomUUID();
    this.#trips.save({ id, eventId, provider, number: this.#lastNumber, attempt, dueAt });
  }

  #forgetOld(): void {
    for (const { id } of this.#events.list().slice(KEPT_EVENTS)) this.#events.remove(id);
  }
}
