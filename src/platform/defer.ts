import { describeFault, type Logger } from "./log.ts";

/** Runs work after the answer. A fault is logged: what must not be lost goes through the outbox instead. */
export type Defer = (work: Promise<unknown>) => void;

export function createDefer(context: Pick<ExecutionContext, "waitUntil">, log: Logger): Defer {
  return (work) => {
    const watched = work.catch((fault: unknown) =>
      log.error("deferred.failed", { cause: describeFault(fault) }),
    );
    context.waitUntil(watched);
  };
}
