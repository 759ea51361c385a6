import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { Subscription } from "../../../../../src/contract/payments/subscription.ts";
import { endSubscription, subscriptionQuery } from "../../../lib/queries/subscription.ts";
import { dateText } from "../../../lib/text/dates.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

/** Ends a subscription with its period, once it is confirmed; or lets one go on that was to end. */
export function EndSubscription({ subscription }: { subscription: Subscription }) {
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const ending = useMutation({
    mutationFn: endSubscription,
    onSuccess: (changed, isEnding) => {
      queries.setQueryData(subscriptionQuery.queryKey, changed);
      toast(isEnding ? m.subscription_cancelled() : m.subscription_resumed());
      setAsking(false);
    },
  });
  if (subscription.isEnding) {
    return (
      <>
        <Button className="justify-self-start" isBusy={ending.isPending} onClick={() => ending.mutate(false)}>
          {m.subscription_resume()}
        </Button>
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
      </>
    );
  }
  return (
    <>
      <Button tone="dangerQuiet" className="-ms-5 justify-self-start" onClick={() => setAsking(true)}>
        {m.subscription_cancel()}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={m.subscription_cancel_title()}
          text={m.subscription_cancel_text({ date: dateText(new Date(subscription.periodEndsAt)) })}
          confirm={m.subscription_cancel()}
          keep={m.subscription_keep()}
          isBusy={ending.isPending}
          error={ending.error}
          onConfirm={() => ending.mutate(true)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
