import { Link } from "@tanstack/react-router";
import { Paperclip } from "lucide-react";
import type { AdminReport } from "../../../../../src/contract/admin/reports.ts";
import type { ReportsFilter } from "../../../lib/queries/admin/reports.ts";
import { reportReasonName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";
import { Badge } from "../../../ui/badge.tsx";
import { rowMark } from "../list/use-list-keys.ts";
import { When } from "../when.tsx";

interface ReportQueueProps {
  reports: readonly AdminReport[];
  filter: ReportsFilter;
  isOld: boolean;
}

/** In the server's order. */
export function ReportQueue({ reports, filter, isOld }: ReportQueueProps) {
  return (
    <ol
      aria-label={m.admin_reports()}
      className={classNames(
        "divide-y divide-line overflow-hidden rounded-control border border-line bg-surface",
        isOld && "opacity-60",
      )}
    >
      {reports.map((report) => (
        <li key={report.id}>
          <Link
            {...rowMark}
            to="/admin/reports"
            search={{ ...filter, report: report.id }}
            className="grid gap-0.5 px-4 py-3 -outline-offset-2 hover:bg-sunken data-[status=active]:bg-teal-soft"
          >
            <span className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate font-semibold">{report.reported.displayName}</span>
              {report.hasEvidence ? (
                <>
                  <Paperclip aria-hidden="true" className="size-4 shrink-0 text-muted" />
                  <span className="sr-only">{m.admin_has_evidence()}</span>
                </>
              ) : null}
              {report.isFlagged ? <Badge tone="bad">{m.admin_flagged()}</Badge> : null}
            </span>
            <span className="text-sm">{reportReasonName(report.reason)}</span>
            <span className="text-sm text-muted">
              <When at={report.createdAt} /> · {m.admin_reported_by({ name: report.reporter.displayName })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
