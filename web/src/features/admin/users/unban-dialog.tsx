import { unbanUser } from "../../../lib/queries/admin/users.ts";
import { m } from "../../../paraglide/messages.js";
import { ReasonDialog } from "../reason-dialog.tsx";

interface UnbanDialogProps {
  user: { id: string; displayName: string };
  onClose: () => void;
}

export function UnbanDialog({ user, onClose }: UnbanDialogProps) {
  return (
    <ReasonDialog
      title={m.admin_unban_title({ name: user.displayName })}
      text={m.admin_unban_text()}
      confirm={m.admin_unban()}
      done={m.admin_unbanned_done({ name: user.displayName })}
      act={(note) => unbanUser(user.id, note)}
      onClose={onClose}
    />
  );
}
