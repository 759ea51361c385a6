import type { AdminUserDetail } from "../../../../../src/contract/admin/users.ts";
import { unbanUser } from "../../../lib/queries/admin/users.ts";
import { m } from "../../../paraglide/messages.js";
import { ReasonDialog } from "../reason-dialog.tsx";

interface UnbanDialogProps {
  user: Pick<AdminUserDetail, "id" | "displayName" | "bannedUntil">;
  onClose: () => void;
}

export function UnbanDialog({ user, onClose }: UnbanDialogProps) {
  const { displayName: name } = user;
  const isBanned = user.bannedUntil !== null;
  return (
    <ReasonDialog
      title={isBanned ? m.admin_unban_title({ name }) : m.admin_lift_pause_title({ name })}
      text={m.admin_unban_text()}
      confirm={isBanned ? m.admin_unban() : m.admin_lift_pause()}
      done={m.admin_unbanned_done({ name })}
      act={(note) => unbanUser(user.id, note)}
      onClose={onClose}
    />
  );
}
