import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Laptop, Smartphone } from "lucide-react";
import { deviceSessionsQuery, endDeviceSession, signOutEverywhere } from "../../lib/queries/account.ts";
import { countryName } from "../../lib/places/names.ts";
import { session } from "../../lib/session/session.ts";
import { momentText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

/** Where this account is signed in, and the way to end any of it. */
export function SignedInDevices() {
  const queries = useQueryClient();
  const { data, error, refetch, isPending } = useQuery(deviceSessionsQuery);
  const ending = useMutation({
    mutationFn: endDeviceSession,
    onSettled: () => queries.invalidateQueries(deviceSessionsQuery),
  });
  const endingAll = useMutation({ mutationFn: signOutEverywhere, onSuccess: () => session.end() });
  return (
    <Card aria-labelledby="signed-in" className="grid gap-4">
      <h2 id="signed-in" className="text-lg">
        {m.signed_in_devices()}
      </h2>
      {isPending ? <Skeleton className="h-24" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <ul className="divide-y divide-line">
        {data?.items.map((device) => {
          const Icon = device.platform === "web" ? Laptop : Smartphone;
          const name = device.name ?? device.platform;
          return (
            <li key={device.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
              <Icon aria-hidden="true" className="size-6 text-muted" />
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-semibold">{device.isCurrent ? `${name} · ${m.this_device()}` : name}</p>
                <p className="text-sm text-muted">
                  {[
                    m.last_used({ time: momentText(new Date(device.lastUsedAt)) }),
                    device.country && countryName(device.country),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              {device.isCurrent ? null : (
                <Button
                  tone="dangerQuiet"
                  size="sm"
                  aria-label={m.sign_out_device({ name })}
                  onClick={() => ending.mutate(device.id)}
                >
                  {m.sign_out()}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {(ending.error ?? endingAll.error) ? <ProblemNotice error={ending.error ?? endingAll.error} /> : null}
      <Button
        tone="plain"
        size="sm"
        className="justify-self-start"
        isBusy={endingAll.isPending}
        onClick={() => endingAll.mutate()}
      >
        {m.sign_out_everywhere()}
      </Button>
    </Card>
  );
}
