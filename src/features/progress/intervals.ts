/** What was played: [from, to] in seconds. */
export type Interval = readonly [number, number];

/** Players report in steps; what lies closer together than this was played through. */
const JOIN_SECONDS = 1;
const MOST = 500;

/**
 * Both lists as one: disjoint, sorted, in hundredths of a second, at most 500. It does not matter in which order or how
 * often the same is merged. Beyond 500 the shortest gaps are closed, so that nothing that was played is lost.
 */
export function mergeIntervals(
  known: readonly Interval[],
  reported: readonly Interval[],
): [number, number][] {
  const sorted = [...known, ...reported]
    .map(([from, to]): [number, number] => [rounded(from), rounded(to)])
    .filter(([from, to]) => from < to)
    .toSorted(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last === undefined || rounded(from - last[1]) >= JOIN_SECONDS) merged.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return closeShortestGaps(merged);
}

export function totalSeconds(intervals: readonly Interval[]): number {
  return rounded(intervals.reduce((sum, [from, to]) => sum + (to - from), 0));
}

/** Without what lies behind the end; a length of 0 is one that nobody knows. */
export function clipIntervals(intervals: readonly Interval[], lengthSeconds: number): readonly Interval[] {
  if (lengthSeconds <= 0) return intervals;
  return intervals
    .map(([from, to]) => [from, Math.min(to, lengthSeconds)] as const)
    .filter(([from, to]) => from < to);
}

function closeShortestGaps(merged: [number, number][]): [number, number][] {
  const surplus = merged.length - MOST;
  if (surplus <= 0) return merged;
  const gaps = merged.slice(1).map(([from], index) => ({ index, length: from - (merged[index]?.[1] ?? 0) }));
  const closed = new Set(
    gaps
      .toSorted((a, b) => a.length - b.length || a.index - b.index)
      .slice(0, surplus)
      .map(({ index }) => index),
  );
  const kept: [number, number][] = [];
  for (const [index, interval] of merged.entries()) {
    const last = kept.at(-1);
    if (last !== undefined && closed.has(index - 1)) last[1] = interval[1];
    else kept.push(interval);
  }
  return kept;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
