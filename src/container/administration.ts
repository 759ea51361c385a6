import { AdminReportsService } from "../features/admin/admin-reports.service.ts";
import { AdminStatsService } from "../features/admin/admin-stats.service.ts";
import { AdminUsersService } from "../features/admin/admin-users.service.ts";
import { AdminWorkService } from "../features/admin/admin-work.service.ts";
import { AdminRepository } from "../features/admin/admin.repository.ts";
import { AuditService } from "../features/admin/audit.service.ts";
import type { Platform } from "./platform.ts";
import type { Practice } from "./practice.ts";
import type { Safety } from "./safety.ts";
import type { Sessions } from "./sessions.ts";

/** What administrators look at and decide. */
export function createAdministration({
  platform,
  practice,
  safety,
  sessions,
}: {
  platform: Platform;
  practice: Practice;
  safety: Safety;
  sessions: Sessions;
}) {
  const { clock, cursors, db } = platform;
  const { practiceStats } = practice;
  const repository = new AdminRepository(db);
  const audit = new AuditService({ repository, cursors, clock });
  const parts = { ...platform, ...safety, repository, audit, roles: sessions.roles };
  return {
    adminReports: new AdminReportsService(parts),
    adminStats: new AdminStatsService({ repository, practiceStats, clock }),
    adminUsers: new AdminUsersService(parts),
    adminWork: new AdminWorkService(parts),
    audit,
  };
}
