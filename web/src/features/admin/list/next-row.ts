/** Which row J (1) or K (-1) goes to; null when there is none. `current` is -1 while no row has the focus. */
export function nextRow(step: 1 | -1, current: number, rows: number): number | null {
  if (rows === 0) return null;
  if (current < 0) return step === 1 ? 0 : rows - 1;
  const next = current + step;
  return next < 0 || next >= rows ? null : next;
}
