/** A D1 database that remembers the SQL it was asked to prepare. */
export function watchedDatabase(database: D1Database): { database: D1Database; statements: string[] } {
  const statements: string[] = [];
  const watched = new Proxy(database, {
    get(target, property) {
      if (property === "prepare") {
        return (sql: string) => {
          statements.push(sql);
          return target.prepare(sql);
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { database: watched, statements };
}

/**
 * The steps of SQLite's plan for the statement that read a whole table or index. What FTS5 calls a scan is none when its
 * index has an M (a MATCH): it looks the words up.
 */
export async function scansOf(database: D1Database, sql: string): Promise<string[]> {
  const parameters = Array.from({ length: sql.split("?").length - 1 }, () => "1");
  const plan = await database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...parameters)
    .all<{ detail: string }>();
  return plan.results
    .map((step) => step.detail)
    .filter((detail) =>
      /^SCAN (?!CONSTANT|json_each|\(subquery|\w+ VIRTUAL TABLE INDEX \d+:\S*M)/.test(detail),
    );
}
