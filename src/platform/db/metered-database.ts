import { currentTrace } from "../trace.ts";
import { columnNames } from "./column-names.ts";

/** The statement that a metered one stands for: `batch` takes nothing else. */
const meant = new WeakMap<object, D1PreparedStatement>();

/** The same database, counting into the trace of the running request whatever is asked of it. */
export function meteredDatabase(database: D1Database): D1Database {
  return new Proxy(database, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => metered(target.prepare(sql), sql);
      if (property === "batch") return (statements: D1PreparedStatement[]) => batch(target, statements);
      return bound(target, property);
    },
  });
}

async function batch(database: D1Database, statements: readonly D1PreparedStatement[]): Promise<D1Result[]> {
  const results = await database.batch(statements.map((statement) => meant.get(statement) ?? statement));
  for (const result of results) currentTrace()?.databaseCost.add(result);
  return results;
}

function metered(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
  const proxy = new Proxy(statement, {
    get(target, property) {
      if (property === "bind") return (...values: unknown[]) => metered(target.bind(...values), sql);
      if (property === "run" || property === "all") return async () => counted(await target[property]());
      if (property === "raw") return (options?: { columnNames?: false }) => raw(target, sql, options);
      if (property === "first") currentTrace()?.databaseCost.addUnmeasured();
      return bound(target, property);
    },
  });
  meant.set(proxy, statement);
  return proxy;
}

function counted<Result extends D1Result>(result: Result): Result {
  currentTrace()?.databaseCost.add(result);
  return result;
}

/**
 * Rows as arrays. D1's own `raw` keeps to itself what the query has read, so the rows are asked for as objects, whose
 * keys stand in the order of the columns, wherever no two columns have one name.
 */
async function raw(
  statement: D1PreparedStatement,
  sql: string,
  options?: { columnNames?: false },
): Promise<unknown[][]> {
  const names = options === undefined ? columnNames(sql) : null;
  if (names === null) {
    currentTrace()?.databaseCost.addUnmeasured();
    return statement.raw(options);
  }
  const { results } = counted(await statement.all());
  return results.map((row) => {
    const values = Object.values(row);
    if (values.length !== names.length) throw new Error(`Columns were lost between D1 and us: ${sql}`);
    return values;
  });
}

function bound(target: object, property: string | symbol): unknown {
  const value: unknown = Reflect.get(target, property);
  return typeof value === "function" ? value.bind(target) : value;
}
