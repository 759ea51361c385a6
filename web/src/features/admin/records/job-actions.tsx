import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { AdminJob } from "../../../../../src/contract/admin/jobs.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { discardJob, retryJob } from "../../../lib/queries/admin/jobs.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { problemText } from "../../../lib/text/problem-text.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

/** Only what has failed can be tried again, or be given up. */
export function JobActions({ job }: { job: AdminJob }) {
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: adminKey });
  const retrying = useMutation({
    mutationFn: () => retryJob(job.id),
    onSuccess: () => toast(m.admin_job_retried()),
    onError: (error) => toast.error(problemText(asProblem(error))),
    onSettled: refresh,
  });
  const discarding = useMutation({
    mutationFn: () => discardJob(job.id),
    onSuccess: () => {
      setAsking(false);
      toast(m.admin_job_discarded());
    },
    onSettled: refresh,
  });
  if (job.state !== "failed") return "–";
  return (
    <span className="flex gap-1">
      <Button tone="plain" size="sm" isBusy={retrying.isPending} onClick={() => retrying.mutate()}>
        {m.admin_job_retry()}
      </Button>
      <Button tone="dangerQuiet" size="sm" onClick={() => setAsking(true)}>
        {m.admin_job_discard()}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={m.admin_job_discard_title()}
          text={m.admin_job_discard_text()}
          confirm={m.admin_job_discard()}
          isBusy={discarding.isPending}
          error={discarding.error}
          onConfirm={() => discarding.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </span>
  );
}
