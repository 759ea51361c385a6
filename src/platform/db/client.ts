import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { meteredDatabase } from "./metered-database.ts";

/** The handle through which repositories reach their tables. */
export type Database = DrizzleD1Database & { $client: D1Database };

/** What it is asked counts towards the request that asks. */
export function databaseOf(d1: D1Database): Database {
  return drizzle(meteredDatabase(d1));
}
