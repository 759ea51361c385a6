import type { ObjectMigration } from "../lib/migrate.ts";

/** The schema of a queue's SQLite: lists too long for a socket's attachment, and the latest waits in ms. */
export const matchQueueMigrations: readonly ObjectMigration[] = [
  {
    name: "limits-and-samples",
    sql: `CREATE TABLE limits (connection_id TEXT PRIMARY KEY, excluded TEXT NOT NULL, recent TEXT NOT NULL);
          CREATE TABLE wait_samples (id INTEGER PRIMARY KEY CHECK (id = 1), waits TEXT NOT NULL);`,
  },
];
