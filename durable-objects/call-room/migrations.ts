import type { ObjectMigration } from "../lib/migrate.ts";

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
