import type { ObjectMigration } from "../lib/migrate.ts";

/** The schema of a limiter's SQLite. */
export const rateLimiterMigrations: readonly ObjectMigration[] = [
  {
    name: "windows-and-attempts",
    sql: `CREATE TABLE takings (rule TEXT PRIMARY KEY, times TEXT NOT NULL);
          CREATE TABLE attempts (id INTEGER PRIMARY KEY CHECK (id = 1), state TEXT NOT NULL);`,
  },
];
