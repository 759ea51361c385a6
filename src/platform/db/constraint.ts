/**
 * The constraint a D1 statement broke, as SQLite names it (`users.email`, `guard_ok`), or null when `fault` is
 * something else. Drizzle wraps D1's error, so the causes are searched too.
 */
export function constraintOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  const match = /(?:UNIQUE|CHECK|FOREIGN KEY|NOT NULL) constraint failed(?:: (?<name>[^:\n]+))?/.exec(
    fault.message,
  );
  if (match !== null) return match.groups?.["name"]?.trim() ?? "foreign key";
  return constraintOf(fault.cause);
}
