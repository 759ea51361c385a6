import type { Faults } from "./faults.ts";

/** Runs work after the answer. A fault is logged: what must not be lost goes through the outbox instead. */
export type Defer = (work: Promise<unknown>) => void;

export function createDefer(context: Pick<ExecutionContext, "waitUntil">, faults: Faults): Defer {
  return (work) => {
    const watched = work.catch((fault: unknown) =>
      faults.note("deferred.failed", { fault, place: "deferred" }),
    );
    context.waitUntil(watched);
  };
}
