import { Link } from "@tanstack/react-router";
import type { AdminUserDetail } from "../../../../../src/contract/admin/users.ts";
import { durationText } from "../../../lib/text/duration.ts";
import { m } from "../../../paraglide/messages.js";
import { DataTable } from "../list/data-table.tsx";
import { adminLink } from "../person-link.tsx";
import { Section } from "../section.tsx";
import { When } from "../when.tsx";
import { endedByName } from "../ended-by-name.ts";
import type { Column } from "../list/column.ts";

export function UserCalls({ calls }: { calls: AdminUserDetail["calls"] }) {
  return (
    <Section title={m.admin_calls_last()} isEmpty={calls.length === 0}>
      <DataTable caption={m.admin_calls_last()} items={calls} columns={columns()} />
    </Section>
  );
}

function columns(): readonly Column<AdminUserDetail["calls"][number]>[] {
  return [
    { header: m.admin_when(), cell: ({ startedAt }) => <When at={startedAt} /> },
    {
      header: m.admin_partner(),
      cell: ({ partner }) => (
        <Link to="/admin/users/$userId" params={{ userId: partner.id }} className={adminLink}>
          {partner.displayName}
        </Link>
      ),
    },
    {
      header: m.admin_duration(),
      cell: ({ durationSeconds }) =>
        durationSeconds === null ? m.call_not_connected() : durationText(durationSeconds),
    },
    { header: m.admin_ended_by(), cell: ({ endedBy }) => endedByName(endedBy) },
  ];
}
