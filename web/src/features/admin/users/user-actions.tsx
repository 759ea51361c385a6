import { useState } from "react";
import type { AdminUserDetail } from "../../../../../src/contract/admin/users.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { BanDialog } from "./ban-dialog.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { UnbanDialog } from "./unban-dialog.tsx";

/** Nobody acts on themselves: for that there is another administrator. Their role is given and taken in the database only. */
export function UserActions({ user }: { user: AdminUserDetail }) {
  const [open, setOpen] = useState<"ban" | "unban" | "role" | null>(null);
  const isMe = useAccount()?.id === user.id;
  const close = () => setOpen(null);
  if (isMe) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {user.role === "admin" ? null : (
        <Button tone="plain" size="sm" onClick={() => setOpen("role")}>
          {m.admin_change_role()}
        </Button>
      )}
      {user.bannedUntil === null && user.pausedUntil === null ? null : (
        <Button tone="plain" size="sm" onClick={() => setOpen("unban")}>
          {user.bannedUntil === null ? m.admin_lift_pause() : m.admin_unban()}
        </Button>
      )}
      <Button tone="danger" size="sm" onClick={() => setOpen("ban")}>
        {user.bannedUntil === null ? m.admin_ban() : m.admin_ban_change()}
      </Button>
      {open === "ban" ? <BanDialog user={user} onClose={close} /> : null}
      {open === "unban" ? <UnbanDialog user={user} onClose={close} /> : null}
      {open === "role" ? <RoleDialog user={user} onClose={close} /> : null}
    </div>
  );
}
