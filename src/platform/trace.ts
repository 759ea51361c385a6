import { AsyncLocalStorage } from "node:async_hooks";
import { DatabaseCost } from "./db/database-cost.ts";

/** What is known of the request (or message, or schedule) that the running code works for. */
export interface Trace {
  /** Stands in every log line, in queue messages, and goes with calls to objects. */
  readonly requestId: string;
  /** What the work has cost the database so far. */
  readonly databaseCost: DatabaseCost;
}

// No web API carries a context through `await` yet; workerd implements Node's.
const current = new AsyncLocalStorage<Trace>();

/** Runs `work`, and all that it awaits, as part of the request with this id. */
export function withTrace<Result>(requestId: string, work: (trace: Trace) => Result): Result {
  const trace: Trace = { requestId, databaseCost: new DatabaseCost() };
  return current.run(trace, () => work(trace));
}

/** The request that the running code works for; undefined where none has caused it, as in an alarm. */
export function currentTrace(): Trace | undefined {
  return current.getStore();
}
