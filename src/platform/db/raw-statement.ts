import type { SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Database } from "./client.ts";

const dialect = new SQLiteSyncDialect();

/**
 * SQL that the query builder has no words for (FTS5), as a D1 statement with its parameters. Drizzle itself loses the
 * parameters of raw SQL in a batch.
 */
export function rawStatement(db: Database, query: SQL): D1PreparedStatement {
  const { sql, params } = dialect.sqlToQuery(query);
  return db.$client.prepare(sql).bind(...params);
}
