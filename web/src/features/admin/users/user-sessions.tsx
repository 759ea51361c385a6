import type { AdminUserDetail } from "../../../../../src/contract/admin/users.ts";
import { countryName } from "../../../lib/places/names.ts";
import { m } from "../../../paraglide/messages.js";
import { DataTable } from "../list/data-table.tsx";
import { Section } from "../section.tsx";
import { When } from "../when.tsx";
import type { Column } from "../list/column.ts";

export function UserSessions({ sessions }: { sessions: AdminUserDetail["sessions"] }) {
  return (
    <Section title={m.admin_sessions()} isEmpty={sessions.length === 0}>
      <DataTable caption={m.admin_sessions()} items={sessions} columns={columns()} />
    </Section>
  );
}

function columns(): readonly Column<AdminUserDetail["sessions"][number]>[] {
  return [
    { header: m.admin_device(), cell: ({ name, platform }) => name ?? platform },
    { header: m.country(), cell: ({ country }) => (country === null ? "–" : countryName(country)) },
    { header: m.admin_signed_in(), cell: ({ createdAt }) => <When at={createdAt} />, isExtra: true },
    { header: m.admin_last_active(), cell: ({ lastUsedAt }) => <When at={lastUsedAt} /> },
  ];
}
