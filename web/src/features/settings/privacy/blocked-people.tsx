import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { blockedPeopleQuery, unblock } from "../../../lib/queries/account.ts";
import { m } from "../../../paraglide/messages.js";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";

export function BlockedPeople() {
  const queries = useQueryClient();
  const { data, error, refetch, isPending } = useQuery(blockedPeopleQuery);
  const unblocking = useMutation({
    mutationFn: unblock,
    onSettled: () => queries.invalidateQueries(blockedPeopleQuery),
  });
  return (
    <Card aria-labelledby="blocked" className="grid gap-3">
      <h2 id="blocked" className="text-lg">
        {m.blocked_people()}
      </h2>
      <p className="text-sm text-muted">{m.blocked_people_hint()}</p>
      {isPending ? <Skeleton className="h-16" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {unblocking.error ? <ProblemNotice error={unblocking.error} /> : null}
      {data?.items.length === 0 ? <p>{m.blocked_nobody()}</p> : null}
      <ul className="divide-y divide-line">
        {data?.items.map((person) => (
          <li key={person.id} className="flex items-center gap-3 py-3">
            <Avatar name={person.displayName} url={person.avatarUrl} />
            <p className="min-w-0 flex-1 truncate font-semibold">{person.displayName}</p>
            <Button
              tone="plain"
              size="sm"
              aria-label={m.unblock_person({ name: person.displayName })}
              onClick={() => unblocking.mutate(person.id)}
            >
              {m.unblock()}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
