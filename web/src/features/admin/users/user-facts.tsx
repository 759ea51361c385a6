import type { AdminUserDetail } from "../../../../../src/contract/admin/users.ts";
import { countryName } from "../../../lib/places/names.ts";
import { momentText } from "../../../lib/text/dates.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Facts } from "../facts.tsx";
import { roleName } from "../names.ts";
import { When } from "../when.tsx";

const moment = (at: string) => momentText(new Date(at));

export function UserFacts({ user }: { user: AdminUserDetail }) {
  return (
    <>
      <Facts
        facts={[
          { name: m.email(), value: user.email },
          { name: m.username(), value: user.username ?? "–" },
          { name: m.admin_role(), value: roleName(user.role) },
          { name: m.admin_level(), value: user.level === null ? "–" : levelName(user.level) },
          { name: m.country(), value: user.country === null ? "–" : countryName(user.country) },
          { name: m.admin_calls(), value: <span className="tabular">{user.totalSessions}</span> },
          { name: m.admin_joined(), value: <When at={user.createdAt} /> },
          { name: m.admin_last_active(), value: <When at={user.lastActiveAt} /> },
        ]}
      />
      {user.bio ? <p className="whitespace-pre-line text-sm wrap-anywhere">{user.bio}</p> : null}
      {user.banReason ? <p className="text-sm">{m.admin_ban_reason({ reason: user.banReason })}</p> : null}
      {user.pausedUntil ? (
        <p className="text-sm">{m.admin_paused_until({ until: moment(user.pausedUntil) })}</p>
      ) : null}
      {user.deletionDueAt ? (
        <p className="text-sm">{m.admin_leaves_on({ date: moment(user.deletionDueAt) })}</p>
      ) : null}
      <CopyButton label={m.admin_copy_id()} text={user.id} />
    </>
  );
}
