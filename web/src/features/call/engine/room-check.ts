import { callSessionSchema } from "../../../../../src/contract/calls.ts";
import { get } from "../../../lib/api/api.ts";
import { asProblem } from "../../../lib/api/problem.ts";

/** Asks whether a room that cannot be entered is over. A browser sees no reason when an upgrade is refused. */
export async function roomIsOver(roomId: string): Promise<boolean> {
  try {
    const call = await get(`/sessions/${roomId}`, callSessionSchema);
    return call.endedAt !== null;
  } catch (error) {
    return asProblem(error).code === "not_found";
  }
}
