import { Link } from "@tanstack/react-router";
import type { AdminPerson } from "../../../../../src/contract/admin/common.ts";
import type { AdminReport } from "../../../../../src/contract/admin/reports.ts";
import { reportReasonName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { DataTable } from "../list/data-table.tsx";
import { adminLink, PersonLink } from "../person-link.tsx";
import { Section } from "../section.tsx";
import { StateBadge } from "../state-badge.tsx";
import { When } from "../when.tsx";
import type { Column } from "../list/column.ts";

interface UserReportsProps {
  title: string;
  reports: readonly AdminReport[];
  /** The other person of a report. */
  who: (report: AdminReport) => AdminPerson;
  whoTitle: string;
}

export function UserReports({ title, reports, who, whoTitle }: UserReportsProps) {
  return (
    <Section title={title} isEmpty={reports.length === 0}>
      <DataTable caption={title} items={reports} columns={columns(who, whoTitle)} />
    </Section>
  );
}

function columns(who: UserReportsProps["who"], whoTitle: string): readonly Column<AdminReport>[] {
  return [
    {
      header: m.admin_reason(),
      cell: (report) => (
        <Link to="/admin/reports" search={{ status: report.status, report: report.id }} className={adminLink}>
          {reportReasonName(report.reason)}
        </Link>
      ),
    },
    { header: whoTitle, cell: (report) => <PersonLink person={who(report)} /> },
    { header: m.admin_state(), cell: (report) => <StateBadge state={report.status} /> },
    { header: m.admin_when(), cell: (report) => <When at={report.createdAt} /> },
  ];
}
