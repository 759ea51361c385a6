import { useMutation, useQueryClient } from "@tanstack/react-query";
import { blockedPeopleQuery, unblock } from "../../lib/queries/account.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

export function UnblockNotice({ person }: { person: { id: string; displayName: string } }) {
  const queries = useQueryClient();
  const unblocking = useMutation({
    mutationFn: () => unblock(person.id),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["people"] }),
        queries.invalidateQueries(blockedPeopleQuery),
      ]),
  });
  return (
    <>
      <Notice tone="warning">
        <p className="min-w-0 flex-1 basis-48">{m.person_blocked()}</p>
        <Button
          tone="plain"
          size="sm"
          aria-label={m.unblock_person({ name: person.displayName })}
          isBusy={unblocking.isPending}
          onClick={() => unblocking.mutate()}
        >
          {m.unblock()}
        </Button>
      </Notice>
      {unblocking.error ? <ProblemNotice error={unblocking.error} /> : null}
    </>
  );
}
