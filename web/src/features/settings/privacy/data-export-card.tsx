import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { dataExportsQuery, requestExport } from "../../../lib/queries/privacy.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { DataExportRow } from "./data-export-row.tsx";

/** Everything held about the person, as a file to take along. */
export function DataExportCard() {
  const queries = useQueryClient();
  const { data, error, refetch, isPending } = useQuery(dataExportsQuery);
  const asking = useMutation({
    mutationFn: requestExport,
    onSettled: () => queries.invalidateQueries(dataExportsQuery),
  });
  const isPreparing = data?.items.some((item) => item.state === "preparing") === true;
  return (
    <Card aria-labelledby="export" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="export" className="text-lg">
          {m.export_title()}
        </h2>
        <p className="text-sm text-muted">{m.export_about()}</p>
      </div>
      {isPending ? <Skeleton className="h-14" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && data.items.length > 0 ? (
        <ul aria-live="polite" className="divide-y divide-line">
          {data.items.map((item) => (
            <DataExportRow key={item.id} item={item} />
          ))}
        </ul>
      ) : null}
      {asking.error ? <ProblemNotice error={asking.error} /> : null}
      {isPreparing ? null : (
        <Button
          tone="plain"
          className="justify-self-start"
          isBusy={asking.isPending}
          onClick={() => asking.mutate()}
        >
          {m.export_ask()}
        </Button>
      )}
    </Card>
  );
}
