/** In per cent of the picture, of the mark's own beginning. */
export interface Place {
  top: number;
  start: number;
}

const KEPT_FREE = 8;
const FARTHEST = { top: 70, start: 62 };
const SHORTEST_WAY = 20;

/** Another place for the mark: not at the edge, not under the controls, and not where it is. */
export function nextPlace(now: Place, random: () => number): Place {
  const among = (most: number) => KEPT_FREE + random() * (most - KEPT_FREE);
  const next = { top: among(FARTHEST.top), start: among(FARTHEST.start) };
  const way = Math.hypot(next.top - now.top, next.start - now.start);
  if (way >= SHORTEST_WAY) return next;
  return { ...next, start: (now.start + FARTHEST.start / 2) % FARTHEST.start };
}
