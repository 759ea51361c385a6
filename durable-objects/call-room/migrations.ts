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
];
