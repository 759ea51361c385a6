import { useMutation } from "@tanstack/react-query";
import { goToPay } from "../../../lib/payments/go-to-pay.ts";
import { openPortal } from "../../../lib/queries/subscription.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

/** Leads to the provider's own pages, which come back here. */
export function PortalButton({ isUrgent }: { isUrgent: boolean }) {
  const opening = useMutation({ mutationFn: openPortal, onSuccess: goToPay });
  return (
    <>
      <Button
        tone={isUrgent ? "primary" : "plain"}
        className="justify-self-start"
        isBusy={opening.isPending}
        onClick={() => opening.mutate()}
      >
        {m.subscription_portal()}
      </Button>
      {opening.error ? <ProblemNotice error={opening.error} /> : null}
    </>
  );
}
