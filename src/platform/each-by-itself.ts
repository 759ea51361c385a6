import type { Faults } from "./faults.ts";

/** Does the work for each, one after another; what fails is noted and keeps none of the others from it. */
export async function eachByItself<Item>(
  items: readonly Item[],
  { faults, event, place }: { faults: Faults; event: string; place: (item: Item) => string },
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (fault) {
      faults.note(event, { fault, place: place(item) });
    }
  }
}
