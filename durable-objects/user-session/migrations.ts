import type { ObjectMigration } from "../lib/migrate.ts";

/** The schema of a user's SQLite. Times in it are ms since the Unix epoch. */
export const userSessionMigrations: readonly ObjectMigration[] = [
  {
    name: "tickets-blocks-sockets",
    sql: `CREATE TABLE used_tickets (jti TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
          CREATE TABLE revoked_sessions (session_id TEXT PRIMARY KEY, at INTEGER NOT NULL);
          CREATE TABLE block_changes (user_id TEXT PRIMARY KEY, is_blocked INTEGER NOT NULL, at INTEGER NOT NULL);
          CREATE TABLE sockets (
            kind TEXT NOT NULL, name TEXT NOT NULL, session_id TEXT NOT NULL, opened_at INTEGER NOT NULL,
            PRIMARY KEY (kind, name, session_id)
          );`,
  },
];
