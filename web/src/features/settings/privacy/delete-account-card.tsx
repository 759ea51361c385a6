import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { DeleteAccountBody } from "../../../../../src/contract/privacy.ts";
import { deleteAccount } from "../../../lib/queries/privacy.ts";
import { queryClient } from "../../../lib/queries/query-client.ts";
import { securityQuery } from "../../../lib/queries/security.ts";
import { session } from "../../../lib/session/session.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { DeleteWithCode } from "./delete-with-code.tsx";
import { DeleteWithPassword } from "./delete-with-password.tsx";

/** Says what happens, makes sure who asks, and ends the session. */
export function DeleteAccountCard() {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const security = useQuery({ ...securityQuery, enabled: isOpen });

  async function erase(body: DeleteAccountBody): Promise<void> {
    const { deletionDueAt } = await deleteAccount(body);
    await navigate({ to: "/deleted", search: { due: deletionDueAt }, replace: true });
    session.end();
    queryClient.clear();
  }

  return (
    <Card aria-labelledby="delete-account" className="grid gap-4">
      <div className="grid gap-2">
        <h2 id="delete-account" className="text-lg">
          {m.delete_title()}
        </h2>
        <p>{m.delete_about()}</p>
        <p className="text-sm text-muted">{m.delete_grace()}</p>
      </div>
      {isOpen ? (
        <div className="grid gap-4 border-t border-line pt-4">
          {security.isPending ? <Skeleton className="h-28" /> : null}
          {security.error ? (
            <ProblemNotice error={security.error} onRetry={() => void security.refetch()} />
          ) : null}
          {security.data?.hasPassword === true ? <DeleteWithPassword onDelete={erase} /> : null}
          {security.data?.hasPassword === false ? <DeleteWithCode onDelete={erase} /> : null}
          <Button tone="quiet" className="justify-self-start" onClick={() => setOpen(false)}>
            {m.cancel()}
          </Button>
        </div>
      ) : (
        <Button tone="dangerQuiet" className="-ms-5 justify-self-start" onClick={() => setOpen(true)}>
          {m.delete_start()}
        </Button>
      )}
    </Card>
  );
}
