/** What a request asked of one of the databases. */
export interface Asked {
  sql: string;
  values: readonly unknown[];
  /** Rows that D1 counts as read and as written, indexes included. */
  rowsRead: number;
  rowsWritten: number;
}

/** A D1 database that remembers what it was asked. */
export function watched(database: D1Database): { database: D1Database; asked: Asked[] } {
  const asked: Asked[] = [];
  const meant = new WeakMap<object, { statement: D1PreparedStatement; note: (result: D1Result) => void }>();

  function watch(
    statement: D1PreparedStatement,
    sql: string,
    values: readonly unknown[],
  ): D1PreparedStatement {
    const note = ({ meta }: D1Result) =>
      asked.push({ sql, values, rowsRead: meta.rows_read, rowsWritten: meta.rows_written });
    const proxy = new Proxy(statement, {
      get(target, property) {
        if (property === "bind") return (...next: unknown[]) => watch(target.bind(...next), sql, next);
        if (property === "run" || property === "all")
          return async () => {
            const result = await target[property]();
            note(result);
            return result;
          };
        // D1 counts nothing for these, so a query is asked twice: for its rows, and for how many were read.
        if (property === "raw" || property === "first") {
          if (!/^\s*select/i.test(sql)) throw new Error(`The rows of "${sql}" would not be counted`);
          return async (...options: never[]) => {
            note(await target.all());
            return Reflect.apply(target[property], target, options);
          };
        }
        return boundTo(target, property);
      },
    });
    meant.set(proxy, { statement, note });
    return proxy;
  }

  const proxy = new Proxy(database, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => watch(target.prepare(sql), sql, []);
      if (property === "batch")
        return async (statements: D1PreparedStatement[]) => {
          const known = statements.map((statement) => meant.get(statement));
          const results = await target.batch(
            known.flatMap((one) => (one === undefined ? [] : [one.statement])),
          );
          results.forEach((result, index) => known[index]?.note(result));
          return results;
        };
      return boundTo(target, property);
    },
  });
  return { database: proxy, asked };
}

function boundTo(target: object, property: string | symbol): unknown {
  const value: unknown = Reflect.get(target, property);
  return typeof value === "function" ? value.bind(target) : value;
}
