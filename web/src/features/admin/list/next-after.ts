/** The item of a queue to open after one was decided: the one below it, else the first that is left; null when none is. */
export function nextAfter(items: readonly { id: string }[], decidedId: string): string | null {
  const at = items.findIndex(({ id }) => id === decidedId);
  const below = at < 0 ? undefined : items[at + 1];
  return (below ?? items.find(({ id }) => id !== decidedId))?.id ?? null;
}
