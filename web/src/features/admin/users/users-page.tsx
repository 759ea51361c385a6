import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { adminUsersQuery } from "../../../lib/queries/admin/users.ts";
import type { UsersFilter } from "../../../lib/queries/admin/users.ts";
import { m } from "../../../paraglide/messages.js";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { SearchBox } from "../list/search-box.tsx";
import { named, roleName, userStateName } from "../names.ts";
import { userColumns } from "./user-columns.tsx";

const roles = ["student", "instructor", "admin"] as const;
const states = ["active", "banned", "unverified", "leaving"] as const;

export function UsersPage({ filter }: { filter: UsersFilter }) {
  const navigate = useNavigate();
  const users = useQuery(adminUsersQuery(filter));

  /** Another choice begins at the first page. */
  function narrow(changes: UsersFilter): void {
    const { cursor: _, ...rest } = filter;
    void navigate({ to: "/admin/users", search: { ...rest, ...changes } });
  }

  return (
    <PageFrame
      title={m.admin_users()}
      filters={
        <>
          <SearchBox
            key={filter.q}
            label={m.admin_search_users()}
            value={filter.q ?? ""}
            onSearch={(q) => narrow({ q: q === "" ? undefined : q })}
          />
          <FilterSelect
            label={m.admin_role()}
            any={m.admin_any()}
            value={filter.role}
            choices={named(roles, roleName)}
            onChange={(role) => narrow({ role })}
          />
          <FilterSelect
            label={m.admin_state()}
            any={m.admin_any()}
            value={filter.status}
            choices={named(states, userStateName)}
            onChange={(status) => narrow({ status })}
          />
        </>
      }
      actions={<CsvButton name="users" filter={{ ...filter }} />}
    >
      <ListBody
        query={users}
        empty={m.admin_users_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/users", search: { ...filter, cursor } })}
      >
        {(items, isOld) => (
          <DataTable caption={m.admin_users()} columns={userColumns(filter)} items={items} isOld={isOld} />
        )}
      </ListBody>
    </PageFrame>
  );
}
