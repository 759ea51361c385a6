import type { ObjectMigration } from "../lib/migrate.ts";

/** The schema of a room's SQLite; its state and debts are one value in the key-value part. */
export const callRoomMigrations: readonly ObjectMigration[] = [
  {
    name: "held-frames",
    sql: `CREATE TABLE held (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            side INTEGER NOT NULL,
            generation INTEGER,
            text TEXT NOT NULL
          );`,
  },
  {
    name: "evidence",
    sql: `CREATE TABLE chat_log (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            side INTEGER NOT NULL,
            text TEXT NOT NULL
          );
          CREATE TABLE timeline (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            side INTEGER,
            event TEXT NOT NULL
          );`,
  },
];
