import type { AgeNode } from "./age-list.ts";
import type { Scan } from "./scan.ts";
import type { Ticket } from "./ticket.ts";

/**
 * `waiting`: can be matched. `away`: silent for too long, looked at again soon. `lent`: another queue may match it.
 * `gone`: left this queue.
 */
export type EntryState = "waiting" | "away" | "lent" | "gone";

/** What the matcher keeps about a ticket. */
export class Entry {
  readonly ticket: Ticket;
  /** The matcher that it waits in. */
  readonly owner: object;
  isCounted = false;
  state: EntryState = "waiting";
  /** Its places in the list of its class and in the list of its class and topic. */
  node: AgeNode<Entry> | null = null;
  topicNode: AgeNode<Entry> | null = null;
  /** A search through the waiting that ran out of probes, to be continued. */
  scan: Scan | null = null;
  /** The wait, in ms, up to which ranks have been opened to it; -1 when none is yet. */
  openedTo = -1;
  /** Whether it was named as a leftover, for another queue to try. */
  isLeftover = false;
  /** When the timer looks at it next, and its neighbours in that slot of the timer. */
  dueSlot = -1;
  slotPrevious: Entry | null = null;
  slotNext: Entry | null = null;

  constructor(ticket: Ticket, owner: object) {
    this.ticket = ticket;
    this.owner = owner;
  }
}
