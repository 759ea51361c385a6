import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { deviceSessionsQuery, endDeviceSession, signOutEverywhere } from "../../lib/queries/account.ts";
import { session } from "../../lib/session/session.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { DeviceRow } from "./device-row.tsx";

/** Where this account is signed in, and the way to end any of it. */
export function SignedInDevices() {
  const queries = useQueryClient();
  const { data, error, refetch, isPending } = useQuery(deviceSessionsQuery);
  const ending = useMutation({
    mutationFn: endDeviceSession,
    onSettled: () => queries.invalidateQueries(deviceSessionsQuery),
  });
  const endingAll = useMutation({ mutationFn: signOutEverywhere, onSuccess: () => session.end() });
  const failure = ending.error ?? endingAll.error;
  const devices = data?.items.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)) ?? [];
  return (
    <Card aria-labelledby="signed-in" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="signed-in" className="text-lg">
          {m.signed_in_devices()}
        </h2>
        <p className="text-sm text-muted">{m.signed_in_devices_hint()}</p>
      </div>
      {isPending ? <Skeleton className="h-24" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <ul className="divide-y divide-line">
        {devices.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            isEnding={ending.isPending && ending.variables === device.id}
            onEnd={() => ending.mutate(device.id)}
          />
        ))}
      </ul>
      {failure ? <ProblemNotice error={failure} /> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button tone="plain" size="sm" isBusy={endingAll.isPending} onClick={() => endingAll.mutate()}>
          {m.sign_out_everywhere()}
        </Button>
        <p className="text-sm text-muted">{m.sign_out_everywhere_hint()}</p>
      </div>
    </Card>
  );
}
