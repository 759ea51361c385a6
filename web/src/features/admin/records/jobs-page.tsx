import type { LinkComponentProps } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { AdminJob } from "../../../../../src/contract/admin/jobs.ts";
import { adminJobsQuery } from "../../../lib/queries/admin/jobs.ts";
import type { JobsFilter } from "../../../lib/queries/admin/jobs.ts";
import { m } from "../../../paraglide/messages.js";
import { byAge, columnSort } from "../list/column-sort.ts";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { named, stateName } from "../names.ts";
import { StateBadge } from "../state-badge.tsx";
import { When } from "../when.tsx";
import { JobActions } from "./job-actions.tsx";
import { JsonDetails } from "./json-details.tsx";
import type { Column } from "../list/column.ts";

const states = ["failed", "pending", "processing", "completed"] as const;

/** What goes on behind the scenes; failed jobs first, because they wait for somebody. */
export function JobsPage({ filter }: { filter: JobsFilter }) {
  const navigate = useNavigate();
  const jobs = useQuery(adminJobsQuery(filter));
  return (
    <PageFrame
      title={m.admin_jobs()}
      filters={
        <FilterSelect
          label={m.admin_state()}
          value={filter.state ?? "failed"}
          choices={named(states, stateName)}
          onChange={(state) => {
            const { cursor: _, ...rest } = filter;
            void navigate({ to: "/admin/jobs", search: { ...rest, state } });
          }}
        />
      }
      actions={<CsvButton name="jobs" filter={{ ...filter }} />}
    >
      <ListBody
        query={jobs}
        empty={m.admin_jobs_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/jobs", search: { ...filter, cursor } })}
      >
        {(items, isOld) => (
          <DataTable caption={m.admin_jobs()} items={items} isOld={isOld} columns={columns(filter)} />
        )}
      </ListBody>
    </PageFrame>
  );
}

function columns(filter: JobsFilter): readonly Column<AdminJob>[] {
  const now = filter.sort ?? "newest";
  const link = (sort: NonNullable<JobsFilter["sort"]>): LinkComponentProps => ({
    to: "/admin/jobs",
    search: { ...filter, sort, cursor: undefined },
  });
  return [
    { header: m.admin_job(), cell: ({ topic }) => <code>{topic}</code> },
    { header: m.admin_state(), cell: ({ state }) => <StateBadge state={state} /> },
    {
      header: m.admin_attempts(),
      cell: ({ attempts }) => <span className="tabular">{attempts}</span>,
      sort: columnSort({ now, ways: [{ sort: "attempts", direction: "descending" }], link }),
    },
    {
      header: m.admin_touched(),
      cell: ({ touchedAt }) => <When at={touchedAt} />,
      sort: columnSort({ now, ways: byAge, link }),
    },
    {
      header: m.admin_last_error(),
      cell: ({ lastError }) => (
        <span className="block max-w-md min-w-40 wrap-anywhere">{lastError ?? "–"}</span>
      ),
    },
    {
      header: m.admin_payload(),
      cell: ({ payload }) => <JsonDetails title={m.admin_show()} value={payload} />,
      isExtra: true,
    },
    { header: m.admin_actions(), cell: (job) => <JobActions job={job} /> },
  ];
}
