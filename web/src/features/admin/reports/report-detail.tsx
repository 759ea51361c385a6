import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { asProblem } from "../../../lib/api/problem.ts";
import { adminReportQuery } from "../../../lib/queries/admin/reports.ts";
import { reportReasonName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Badge } from "../../../ui/badge.tsx";
import { StateBadge } from "../state-badge.tsx";
import { UserReports } from "../users/user-reports.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { Evidence } from "./evidence.tsx";
import { ReportFacts } from "./report-facts.tsx";

interface ReportDetailProps {
  reportId: string;
  onClose: () => void;
  onDecided: () => void;
}

const missing: readonly string[] = ["not_found", "validation_failed"];

/** All there is to decide by, with the decision below it. */
export function ReportDetail({ reportId, onClose, onDecided }: ReportDetailProps) {
  const { data: report, error, refetch } = useQuery(adminReportQuery(reportId));
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = report !== undefined;
  useEffect(() => {
    // From the list, and from the decision before, the reading begins here.
    if (isHere) heading.current?.focus();
  }, [isHere]);
  if (error && missing.includes(asProblem(error).code)) return <EmptyState title={m.admin_report_none()} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!report) return <Skeleton className="h-80" />;
  return (
    <article aria-labelledby="report-title" className="grid min-w-0 gap-5">
      <Button tone="quiet" size="sm" className="-ms-3.5 justify-self-start xl:hidden" onClick={onClose}>
        <ArrowLeft aria-hidden="true" className="size-4 rtl:rotate-180" />
        {m.admin_back_to_list()}
      </Button>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 ref={heading} id="report-title" tabIndex={-1} className="text-xl outline-none">
          {reportReasonName(report.reason)}
        </h2>
        <StateBadge state={report.status} />
        {report.isFlagged ? <Badge tone="bad">{m.admin_flagged()}</Badge> : null}
      </header>
      <ReportFacts report={report} />
      <Evidence evidence={report.evidence} reporter={report.reporter} reported={report.reported} />
      <UserReports
        title={m.admin_reports_others({ name: report.reported.displayName })}
        reports={report.othersAbout}
        who={({ reporter }) => reporter}
        whoTitle={m.admin_reporter()}
      />
      {report.status === "pending" ? <DecisionForm report={report} onDecided={onDecided} /> : null}
    </article>
  );
}
