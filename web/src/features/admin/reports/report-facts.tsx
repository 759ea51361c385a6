import type { AdminReportDetail } from "../../../../../src/contract/admin/reports.ts";
import { durationText } from "../../../lib/text/duration.ts";
import { m } from "../../../paraglide/messages.js";
import { endedByName } from "../ended-by-name.ts";
import { Facts } from "../facts.tsx";
import type { Fact } from "../facts.tsx";
import { PersonLink } from "../person-link.tsx";
import { When } from "../when.tsx";

/** Who, when, the words of the report, and the call it is about. */
export function ReportFacts({ report }: { report: AdminReportDetail }) {
  const { call } = report;
  const decided: Fact[] =
    report.actionedAt === null
      ? []
      : [
          { name: m.admin_decided(), value: <When at={report.actionedAt} /> },
          { name: m.admin_note(), value: report.note ?? "–" },
        ];
  const ofCall: Fact[] =
    call === null
      ? [{ name: m.admin_call(), value: m.admin_call_none() }]
      : [
          { name: m.admin_call(), value: <When at={call.startedAt} /> },
          {
            name: m.admin_duration(),
            value:
              call.durationSeconds === null ? m.call_not_connected() : durationText(call.durationSeconds),
          },
          { name: m.admin_ended_by(), value: endedByName(call.endedBy) },
          { name: m.admin_topic(), value: call.topic ?? "–" },
        ];
  return (
    <div className="grid gap-4 rounded-control border border-line bg-surface p-4">
      <div className="grid gap-4 md:grid-cols-2">
        <Facts
          facts={[
            { name: m.admin_reported(), value: <PersonLink person={report.reported} /> },
            { name: m.admin_reporter(), value: <PersonLink person={report.reporter} /> },
            { name: m.admin_when(), value: <When at={report.createdAt} /> },
            ...decided,
          ]}
        />
        <Facts facts={ofCall} />
      </div>
      {report.description === null ? (
        <p className="text-sm text-muted">{m.admin_no_words()}</p>
      ) : (
        <blockquote className="readable border-s-4 border-line ps-4 whitespace-pre-line wrap-anywhere">
          {report.description}
        </blockquote>
      )}
    </div>
  );
}
