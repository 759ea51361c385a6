import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { auditActions } from "../../../../../src/contract/admin/audit.ts";
import type { AuditEntry } from "../../../../../src/contract/admin/audit.ts";
import { adminAuditQuery } from "../../../lib/queries/admin/audit.ts";
import type { AuditFilter } from "../../../lib/queries/admin/audit.ts";
import { m } from "../../../paraglide/messages.js";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { byAge, columnSort } from "../list/column-sort.ts";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { SearchBox } from "../list/search-box.tsx";
import { named } from "../names.ts";
import { When } from "../when.tsx";
import { auditActionName } from "./audit-action-name.ts";
import { AuditDetails } from "./audit-details.tsx";
import { AuditSubject } from "./audit-subject.tsx";
import type { Column } from "../list/column.ts";

/** What administrators did and saw. */
export function AuditPage({ filter }: { filter: AuditFilter }) {
  const navigate = useNavigate();
  const audit = useQuery(adminAuditQuery(filter));

  function narrow(changes: AuditFilter): void {
    const { cursor: _, ...rest } = filter;
    void navigate({ to: "/admin/audit", search: { ...rest, ...changes } });
  }

  return (
    <PageFrame
      title={m.admin_audit()}
      filters={
        <>
          <SearchBox
            key={filter.subject}
            label={m.admin_search_subject()}
            value={filter.subject ?? ""}
            onSearch={(subject) => narrow({ subject: subject === "" ? undefined : subject })}
          />
          <FilterSelect
            label={m.admin_action()}
            any={m.admin_any()}
            value={auditActions.find((action) => action === filter.action)}
            choices={named(auditActions, auditActionName)}
            onChange={(action) => narrow({ action })}
          />
        </>
      }
      actions={<CsvButton name="audit" filter={{ ...filter }} />}
    >
      <ListBody
        query={audit}
        empty={m.admin_audit_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/audit", search: { ...filter, cursor } })}
      >
        {(items, isOld) => (
          <DataTable caption={m.admin_audit()} items={items} isOld={isOld} columns={columns(filter)} />
        )}
      </ListBody>
    </PageFrame>
  );
}

function columns(filter: AuditFilter): readonly Column<AuditEntry>[] {
  const byTime = columnSort({
    now: filter.sort ?? "newest",
    ways: byAge,
    link: (sort) => ({ to: "/admin/audit", search: { ...filter, sort, cursor: undefined } }),
  });
  return [
    { header: m.admin_when(), cell: ({ at }) => <When at={at} />, sort: byTime },
    { header: m.admin_by(), cell: ({ actor }) => <span className="whitespace-nowrap">{actor}</span> },
    { header: m.admin_action(), cell: ({ action }) => auditActionName(action) },
    { header: m.admin_subject(), cell: (entry) => <AuditSubject entry={entry} /> },
    { header: m.admin_changes(), cell: (entry) => <AuditDetails entry={entry} /> },
    {
      header: m.admin_request(),
      cell: ({ requestId }) =>
        requestId === null ? "–" : <CopyButton label={m.admin_copy()} text={requestId} />,
      isExtra: true,
    },
  ];
}
