import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./client.ts";
import { constraintOf } from "./constraint.ts";

/** One write of a batch, made by a repository and carried by a service. */
export type Statement = BatchItem<"sqlite">;

/** A write that must change exactly one row, else the whole batch is undone. */
export interface Guarded {
  guarded: Statement;
}

/** Thrown when a guarded write changed no row (or several): somebody else was first. Nothing was written. */
export class GuardFailedError extends Error {
  constructor(cause: unknown) {
    super("A guarded write did not change exactly one row", { cause });
    this.name = "GuardFailedError";
  }
}

export function mustChangeOne(statement: Statement): Guarded {
  return { guarded: statement };
}

/**
 * Runs the statements in one transaction. D1 has no interactive transaction, and an UPDATE that matches nothing aborts
 * nothing, so each guarded statement is followed by one that fails the batch unless it changed exactly one row.
 * @throws GuardFailedError, and whatever constraint the statements break
 */
export async function guardedBatch(db: Database, steps: readonly (Statement | Guarded)[]): Promise<void> {
  const statements = steps.flatMap((step) =>
    "guarded" in step
      ? [step.guarded, db.run(sql`INSERT INTO guard (ok) SELECT changes()`), db.run(sql`DELETE FROM guard`)]
      : [step],
  );
  const [first, ...rest] = statements;
  if (first === undefined) return;
  try {
    await db.batch([first, ...rest]);
  } catch (fault) {
    if (constraintOf(fault)?.includes("guard_ok") === true) throw new GuardFailedError(fault);
    throw fault;
  }
}
