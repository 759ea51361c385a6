/** The number at the top of a chart: the largest value, rounded up to 1, 2 or 5 times a power of ten; at least 5. */
export function chartTop(values: readonly number[]): number {
  const largest = Math.max(5, ...values);
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 5, 10].find((times) => times * power >= largest) ?? 10;
  return step * power;
}
