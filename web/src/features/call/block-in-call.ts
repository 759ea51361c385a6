import { toast } from "sonner";
import { asProblem } from "../../lib/api/problem.ts";
import { block } from "../../lib/queries/account.ts";
import { problemText } from "../../lib/text/problem-text.ts";
import { m } from "../../paraglide/messages.js";
import type { Call } from "./engine/call.ts";

/** Blocks the partner: the two never meet again, and the call ends at once. */
export async function blockInCall(call: Call, partner: { id: string; displayName: string }): Promise<void> {
  try {
    await block(partner.id);
    toast(m.blocked_done({ name: partner.displayName }));
    call.end();
  } catch (error) {
    toast.error(problemText(asProblem(error)));
  }
}
