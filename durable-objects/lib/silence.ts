import type { Connection } from "partyserver";
import { closeCodes } from "../../src/contract/realtime/close-codes.ts";
import { hasGoneSilent } from "./heartbeat.ts";

/**
 * Closes (1012) those of the connections that have gone silent, and returns them, because a client that is gone does
 * not answer a close and the object must not wait for it. `heardAt` says when one was heard of other than by a ping:
 * its opening at least.
 */
export function closeSilent<Open extends Connection>(
  ctx: DurableObjectState,
  connections: Iterable<Open>,
  { heardAt, now }: { heardAt: (connection: Open) => number; now: number },
): Open[] {
  const silent = [...connections].filter((connection) =>
    hasGoneSilent(ctx, connection, { heardAt: heardAt(connection), now }),
  );
  for (const connection of silent) connection.close(closeCodes.restarting, "Nothing heard for too long");
  return silent;
}
