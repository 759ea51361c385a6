import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

/** The handle through which repositories reach their tables. */
export type Database = DrizzleD1Database & { $client: D1Database };

export function databaseOf(d1: D1Database): Database {
  return drizzle(d1);
}
