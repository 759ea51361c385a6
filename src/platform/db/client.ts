import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

/** A feature's handle on its tables. Features get one each, so that their tables can move to another database. */
export type Database = DrizzleD1Database & { $client: D1Database };

export function databaseOf(d1: D1Database): Database {
  return drizzle(d1);
}
