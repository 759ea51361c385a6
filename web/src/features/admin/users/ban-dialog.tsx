import { useState } from "react";
import { banUser } from "../../../lib/queries/admin/users.ts";
import { useNow } from "../../../lib/use-now.ts";
import { m } from "../../../paraglide/messages.js";
import { BanLengthField } from "../ban-length-field.tsx";
import { banUntil, usualBan } from "../ban-length.ts";
import { ReasonDialog } from "../reason-dialog.tsx";

interface UserDialogProps {
  user: { id: string; displayName: string };
  onClose: () => void;
}

export function BanDialog({ user, onClose }: UserDialogProps) {
  const [length, setLength] = useState(usualBan);
  const until = banUntil(length, useNow(60_000));
  const isReady = until !== undefined;
  return (
    <ReasonDialog
      title={m.admin_ban_title({ name: user.displayName })}
      text={m.admin_ban_text()}
      confirm={m.admin_ban()}
      done={m.admin_banned_done({ name: user.displayName })}
      tone="danger"
      isReady={isReady}
      act={(reason) => banUser(user.id, { reason, until: until ?? null })}
      onClose={onClose}
    >
      <BanLengthField
        value={length}
        onChange={setLength}
        error={isReady ? undefined : m.admin_day_to_come()}
      />
    </ReasonDialog>
  );
}
