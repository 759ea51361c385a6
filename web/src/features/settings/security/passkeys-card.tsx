import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Passkey } from "../../../../../src/contract/second-factor.ts";
import { hasPasskeys } from "../../../lib/passkeys/support.ts";
import { passkeysQuery } from "../../../lib/queries/security.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { AddPasskey } from "./add-passkey.tsx";
import { PasskeyRow } from "./passkey-row.tsx";
import { RemovePasskey } from "./remove-passkey.tsx";

export function PasskeysCard() {
  const { data, error, refetch, isPending } = useQuery(passkeysQuery);
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  return (
    <Card aria-labelledby="passkeys" className="grid gap-5">
      <div className="grid gap-1">
        <h2 id="passkeys" className="text-lg">
          {m.passkeys_title()}
        </h2>
        <p className="text-sm text-muted">{m.passkeys_about()}</p>
      </div>
      {isPending ? <Skeleton className="h-14" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p>{m.passkeys_none()}</p> : null}
      {data && data.items.length > 0 ? (
        <ul className="divide-y divide-line">
          {data.items.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setLeaving(passkey)} />
          ))}
        </ul>
      ) : null}
      {!hasPasskeys() ? (
        <p className="text-muted">{m.passkeys_unsupported()}</p>
      ) : isAdding ? (
        <AddPasskey onDone={() => setAdding(false)} />
      ) : (
        <Button tone="plain" className="justify-self-start" onClick={() => setAdding(true)}>
          {m.passkey_add()}
        </Button>
      )}
      {leaving ? <RemovePasskey passkey={leaving} onClose={() => setLeaving(null)} /> : null}
    </Card>
  );
}
