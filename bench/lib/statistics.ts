/** What a set of samples looks like; the unit is that of the samples. */
export interface Summary {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

/**
 * The sample that `share` (0 to 1) of all samples do not exceed, by the nearest rank.
 * @throws RangeError when there are no samples
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("No samples were taken");
  return value;
}

/** The middle sample; of an even number the mean of the two in the middle. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new RangeError("No samples were taken");
  return (low + high) / 2;
}

export function summarise(samples: readonly number[]): Summary {
  return {
    count: samples.length,
    p50: percentile(samples, 0.5),
    p99: percentile(samples, 0.99),
    max: percentile(samples, 1),
  };
}

/** The medians over rounds of each round's figures, so that one disturbed round does not decide; `max` is over all. */
export function summariseRounds(rounds: readonly (readonly number[])[]): Summary {
  const each = rounds.map(summarise);
  return {
    count: each.reduce((sum, { count }) => sum + count, 0),
    p50: median(each.map(({ p50 }) => p50)),
    p99: median(each.map(({ p99 }) => p99)),
    max: Math.max(...each.map(({ max }) => max)),
  };
}
