import { createLogger, describeFault } from "../../src/platform/log.ts";

/** Lets `work` go on after the answer; a failure is logged, because nobody waits for it. */
export function inBackground(
  ctx: Pick<DurableObjectState, "waitUntil">,
  name: string,
  work: Promise<unknown>,
): void {
  ctx.waitUntil(
    work.catch((fault: unknown) =>
      createLogger().warn("background.failed", { name, cause: describeFault(fault) }),
    ),
  );
}
