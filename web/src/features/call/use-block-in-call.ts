import { toast } from "sonner";
import { asProblem } from "../../lib/api/problem.ts";
import { block } from "../../lib/queries/account.ts";
import { problemText } from "../../lib/text/problem-text.ts";
import { m } from "../../paraglide/messages.js";
import type { Call } from "./engine/call.ts";

/** Blocks the partner: the two never meet again, and the call ends at once. */
export function useBlockInCall(call: Call, partner: { id: string; displayName: string } | null): () => void {
  return () => {
    if (!partner) return;
    block(partner.id).then(
      () => {
        toast(m.blocked_done({ name: partner.displayName }));
        call.end();
      },
      (error: unknown) => toast.error(problemText(asProblem(error))),
    );
  };
}
