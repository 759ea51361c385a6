import type { AdminReport } from "../../contract/admin/reports.ts";
import type { AdminReportRow } from "./admin-reports.repository.ts";

export function toAdminReport({ report, hasEvidence, reporter, reported }: AdminReportRow): AdminReport {
  return {
    id: report.id,
    reporter,
    reported,
    sessionId: report.sessionId,
    reason: report.reason,
    description: report.description,
    status: report.status,
    isFlagged: report.isFlagged,
    hasEvidence: hasEvidence === 1,
    createdAt: new Date(report.createdAt).toISOString(),
    note: report.adminNote,
    actionedAt: report.actionedAt === null ? null : new Date(report.actionedAt).toISOString(),
  };
}
