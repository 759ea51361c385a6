import { KeyRound } from "lucide-react";
import type { Passkey } from "../../../../../src/contract/second-factor.ts";
import { dateText, momentText } from "../../../lib/text/dates.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";

export function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const facts = [
    passkey.isSynced ? m.passkey_synced() : null,
    passkey.lastUsedAt === null
      ? m.passkey_added_on({ date: dateText(new Date(passkey.createdAt)) })
      : m.last_used({ time: momentText(new Date(passkey.lastUsedAt)) }),
  ].filter((fact) => fact !== null);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      <KeyRound aria-hidden="true" className="size-6 text-muted" />
      <div className="min-w-0 flex-1 basis-32">
        <p className="font-semibold wrap-anywhere">{passkey.name}</p>
        <p className="text-sm text-muted">{facts.join(" · ")}</p>
      </div>
      <Button
        tone="dangerQuiet"
        size="sm"
        aria-label={m.passkey_remove({ name: passkey.name })}
        onClick={onRemove}
      >
        {m.remove()}
      </Button>
    </li>
  );
}
