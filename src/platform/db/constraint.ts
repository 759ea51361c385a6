/**
 * The constraint a D1 statement broke, as SQLite names it (`users.email`, `guard_ok`; `foreign key` for a reference), or null when `fault` is
 * something else. Drizzle wraps D1's error, so the causes are searched too.
 */
export function constraintOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  // SQLite does not say which reference broke; what D1 writes behind it is the name of the error.
  if (fault.message.includes("FOREIGN KEY constraint failed")) return "foreign key";
  const match = /(?:UNIQUE|CHECK|NOT NULL) constraint failed: (?<name>[^:\n]+)/.exec(fault.message);
  return match?.groups?.["name"]?.trim() ?? constraintOf(fault.cause);
}
