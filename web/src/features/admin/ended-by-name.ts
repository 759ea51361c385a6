import type { AdminReportDetail } from "../../../../src/contract/admin/reports.ts";
import type { AdminUserDetail } from "../../../../src/contract/admin/users.ts";
import { m } from "../../paraglide/messages.js";

type EndedBy = NonNullable<
  AdminUserDetail["calls"][number]["endedBy"] | NonNullable<AdminReportDetail["call"]>["endedBy"]
>;

const names: Readonly<Record<EndedBy, () => string>> = {
  person: m.admin_ended_person,
  partner: m.admin_ended_partner,
  reporter: m.admin_ended_reporter,
  reported: m.admin_ended_reported,
  timeout: m.admin_ended_timeout,
  no_show: m.admin_ended_no_show,
  error: m.admin_ended_error,
};

/** How a call came to its end. */
export function endedByName(endedBy: EndedBy | null): string {
  return endedBy === null ? "–" : names[endedBy]();
}
