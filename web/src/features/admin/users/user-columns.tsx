import type { LinkComponentProps } from "@tanstack/react-router";
import { Link } from "@tanstack/react-router";
import type { AdminUser } from "../../../../../src/contract/admin/users.ts";
import { countryName } from "../../../lib/places/names.ts";
import type { UsersFilter } from "../../../lib/queries/admin/users.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { byAge, columnSort } from "../list/column-sort.ts";
import type { Column } from "../list/column.ts";
import { rowMark } from "../list/use-list-keys.ts";
import { roleName } from "../names.ts";
import { adminLink } from "../person-link.tsx";
import { When } from "../when.tsx";
import { UserState } from "./user-state.tsx";

/** The columns of the list of users; two of them also put it in order. */
export function userColumns(filter: UsersFilter): readonly Column<AdminUser>[] {
  const now = filter.sort ?? "newest";
  const link = (sort: NonNullable<UsersFilter["sort"]>): LinkComponentProps => ({
    to: "/admin/users",
    search: { ...filter, sort, cursor: undefined },
  });
  return [
    {
      header: m.admin_person(),
      cell: (user) => (
        <>
          <Link {...rowMark} to="/admin/users/$userId" params={{ userId: user.id }} className={adminLink}>
            {user.displayName}
          </Link>
          {user.username === null ? null : <span className="text-muted"> @{user.username}</span>}
          <span className="block min-w-44 wrap-anywhere text-muted">{user.email}</span>
        </>
      ),
    },
    { header: m.admin_state(), cell: (user) => <UserState user={user} /> },
    { header: m.admin_role(), cell: (user) => roleName(user.role), isExtra: true },
    {
      header: m.admin_level(),
      cell: (user) => (user.level === null ? "–" : levelName(user.level)),
      isExtra: true,
    },
    {
      header: m.country(),
      cell: (user) => (user.country === null ? "–" : countryName(user.country)),
      isExtra: true,
    },
    { header: m.admin_calls(), cell: (user) => <span className="tabular">{user.totalSessions}</span> },
    {
      header: m.admin_joined(),
      cell: (user) => <When at={user.createdAt} />,
      sort: columnSort({ now, ways: byAge, link }),
    },
    {
      header: m.admin_last_active(),
      cell: (user) => <When at={user.lastActiveAt} />,
      sort: columnSort({ now, ways: [{ sort: "last_active", direction: "descending" }], link }),
    },
  ];
}
