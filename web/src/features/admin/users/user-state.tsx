import type { AdminUser } from "../../../../../src/contract/admin/users.ts";
import { m } from "../../../paraglide/messages.js";
import { Badge } from "../../../ui/badge.tsx";
import { banName } from "../names.ts";

export function UserState({ user }: { user: AdminUser }) {
  if (user.bannedUntil !== null) return <Badge tone="bad">{banName(user.bannedUntil)}</Badge>;
  return user.isVerified ? (
    <Badge tone="good">{m.admin_user_active()}</Badge>
  ) : (
    <Badge tone="waiting">{m.admin_user_unverified()}</Badge>
  );
}
