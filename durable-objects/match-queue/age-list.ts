/** A place in an `AgeList`. A removed node keeps `next`, so that a cursor standing on it can go on. */
export class AgeNode<Item> {
  readonly item: Item;
  readonly age: number;
  readonly order: number;
  previous: AgeNode<Item> | null = null;
  next: AgeNode<Item> | null = null;
  removed = false;

  constructor(item: Item, age: number, order: number) {
    this.item = item;
    this.age = age;
    this.order = order;
  }
}

/** Whether `a` comes before `b`: the older one, and among equals the one that was inserted first. */
export function isBefore<Item>(a: AgeNode<Item>, b: AgeNode<Item>): boolean {
  return a.age < b.age || (a.age === b.age && a.order < b.order);
}

/** The node itself, or the next one after it that is still in the list. */
export function skipRemoved<Item>(node: AgeNode<Item> | null): AgeNode<Item> | null {
  let at = node;
  while (at !== null && at.removed) at = at.next;
  return at;
}

/**
 * A linked list kept in order of age. Arrivals come in order and cost one step; one that comes out of order (a search
 * that goes on after a reconnect) is walked to its place from the nearer end.
 */
export class AgeList<Item> {
  head: AgeNode<Item> | null = null;
  tail: AgeNode<Item> | null = null;
  size = 0;

  /** Inserts the node and returns its position, 1 for the oldest. */
  insert(node: AgeNode<Item>): number {
    let after = this.tail;
    let before = this.head;
    let steps = 0;
    while (after !== null && before !== null) {
      if (isBefore(after, node)) {
        this.#link(after, node, after.next);
        return this.size - steps;
      }
      if (isBefore(node, before)) {
        this.#link(before.previous, node, before);
        return steps + 1;
      }
      after = after.previous;
      before = before.next;
      steps += 1;
    }
    this.#link(null, node, null);
    return 1;
  }

  remove(node: AgeNode<Item>): void {
    if (node.removed) return;
    if (node.previous === null) this.head = node.next;
    else node.previous.next = node.next;
    if (node.next === null) this.tail = node.previous;
    else node.next.previous = node.previous;
    node.previous = null;
    node.removed = true;
    this.size -= 1;
  }

  #link(previous: AgeNode<Item> | null, node: AgeNode<Item>, next: AgeNode<Item> | null): void {
    node.previous = previous;
    node.next = next;
    if (previous === null) this.head = node;
    else previous.next = node;
    if (next === null) this.tail = node;
    else next.previous = node;
    this.size += 1;
  }
}
