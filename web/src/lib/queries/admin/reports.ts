import { queryOptions } from "@tanstack/react-query";
import { adminReportDetailSchema, adminReportsSchema } from "../../../../../src/contract/admin/reports.ts";
import type {
  AdminReport,
  AdminReportDetail,
  AdminReportsQuery,
  DecideReportBody,
} from "../../../../../src/contract/admin/reports.ts";
import { change, get } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface ReportsFilter {
  status?: AdminReport["status"];
  sort?: AdminReportsQuery["sort"];
  cursor?: string;
}

export function adminReportsQuery(filter: ReportsFilter) {
  return adminList("reports", adminReportsSchema, { ...filter });
}

/** Every reading of evidence leaves a line in the audit log, so it is read once and not again by itself. */
export function adminReportQuery(id: string) {
  return queryOptions({
    queryKey: ["admin-report", id],
    queryFn: ({ signal }) => get(`/admin/reports/${id}`, adminReportDetailSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function decideReport(id: string, body: DecideReportBody): Promise<AdminReportDetail> {
  return change("PATCH", `/admin/reports/${id}`, body, adminReportDetailSchema);
}
