import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { AdminWebhookEvent } from "../../../../../src/contract/admin/webhook-events.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { dismissEvent, retryEvent } from "../../../lib/queries/admin/events.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { problemText } from "../../../lib/text/problem-text.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

/** Only what waits for a person can be tried again, or be put away. */
export function EventActions({ event }: { event: AdminWebhookEvent }) {
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: adminKey });
  const retrying = useMutation({
    mutationFn: () => retryEvent(event),
    onSuccess: () => toast(m.admin_events_retried()),
    onError: (error) => toast.error(problemText(asProblem(error))),
    onSettled: refresh,
  });
  const dismissing = useMutation({
    mutationFn: () => dismissEvent(event),
    onSuccess: () => {
      setAsking(false);
      toast(m.admin_events_dismissed());
    },
    onSettled: refresh,
  });
  if (event.status !== "manual") return "–";
  return (
    <span className="flex gap-1">
      <Button tone="plain" size="sm" isBusy={retrying.isPending} onClick={() => retrying.mutate()}>
        {m.admin_events_retry()}
      </Button>
      <Button tone="dangerQuiet" size="sm" onClick={() => setAsking(true)}>
        {m.admin_events_dismiss()}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={m.admin_events_dismiss_title()}
          text={m.admin_events_dismiss_text()}
          confirm={m.admin_events_dismiss()}
          isBusy={dismissing.isPending}
          error={dismissing.error}
          onConfirm={() => dismissing.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </span>
  );
}
