import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { adminReportsQuery } from "../../../lib/queries/admin/reports.ts";
import type { ReportsFilter } from "../../../lib/queries/admin/reports.ts";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";
import { CsvButton } from "../list/csv-button.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { OrderSelect } from "../list/order-select.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { named, stateName } from "../names.ts";
import { nextAfter } from "../list/next-after.ts";
import { ReportDetail } from "./report-detail.tsx";
import { ReportQueue } from "./report-queue.tsx";

const states = ["pending", "reviewed", "actioned", "dismissed"] as const;

/** The queue beside the report that is open. On a phone it is one or the other. */
export function ReportsPage({ filter }: { filter: ReportsFilter & { report?: string } }) {
  const navigate = useNavigate();
  const { report: openId, ...list } = filter;
  const reports = useQuery(adminReportsQuery(list));
  const items = reports.data?.items ?? [];

  function open(report: string | undefined): void {
    void navigate({ to: "/admin/reports", search: { ...list, report } });
  }

  /** Another choice begins at the first page, with no report open. */
  function narrow(changes: ReportsFilter): void {
    const { cursor: _, ...rest } = list;
    void navigate({ to: "/admin/reports", search: { ...rest, ...changes } });
  }

  return (
    <PageFrame
      title={m.admin_reports()}
      filters={
        <>
          <FilterSelect
            label={m.admin_state()}
            value={filter.status ?? "pending"}
            choices={named(states, stateName)}
            onChange={(status) => narrow({ status })}
          />
          <OrderSelect
            value={filter.sort ?? "urgent"}
            orders={["urgent", "newest", "oldest"]}
            onChange={(sort) => narrow({ sort })}
          />
        </>
      }
      actions={<CsvButton name="reports" filter={{ ...list }} />}
    >
      <div className="grid items-start gap-6 xl:grid-cols-[21rem_minmax(0,1fr)]">
        <div
          className={classNames(
            "min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto",
            openId !== undefined && "max-xl:hidden",
          )}
        >
          <ListBody
            query={reports}
            empty={m.admin_reports_none()}
            cursor={filter.cursor}
            link={(cursor) => ({ to: "/admin/reports", search: { ...list, cursor } })}
          >
            {(page, isOld) => <ReportQueue reports={page} filter={list} isOld={isOld} />}
          </ListBody>
        </div>
        {openId === undefined ? (
          items.length > 0 ? (
            <p className="text-muted max-xl:hidden">{m.admin_report_choose()}</p>
          ) : null
        ) : (
          <ReportDetail
            key={openId}
            reportId={openId}
            onClose={() => open(undefined)}
            onDecided={() => open(nextAfter(items, openId) ?? undefined)}
          />
        )}
      </div>
    </PageFrame>
  );
}
