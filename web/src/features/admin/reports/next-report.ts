/** The report to open after this one was decided: the one below it, else the first that is left; null when none is. */
export function nextReport(reports: readonly { id: string }[], decidedId: string): string | null {
  const at = reports.findIndex(({ id }) => id === decidedId);
  const below = at < 0 ? undefined : reports[at + 1];
  return (below ?? reports.find(({ id }) => id !== decidedId))?.id ?? null;
}
