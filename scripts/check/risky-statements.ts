/**
 * The lines of a migration that can lose rows. SQLite cannot alter a column, so drizzle-kit copies a table to
 * `__new_…` and drops the old one, and a child with ON DELETE CASCADE silently loses its rows with the old parent.
 */
export function riskyStatements(sql: string): string[] {
  return sql
    .split("\n")
    .map((line) => line.replace(/--.*$/, "").trim())
    .filter((line) => /\bDROP\s+TABLE\b|__new_|\bON\s+DELETE\s+CASCADE\b/i.test(line));
}
