import { AdminApplicationsRepository } from "../features/admin/admin-applications.repository.ts";
import { AdminApplicationsService } from "../features/admin/admin-applications.service.ts";
import { AdminJobsRepository } from "../features/admin/admin-jobs.repository.ts";
import { AdminJobsService } from "../features/admin/admin-jobs.service.ts";
import { AdminReportsRepository } from "../features/admin/admin-reports.repository.ts";
import { AdminCoursesRepository } from "../features/admin/admin-courses.repository.ts";
import { AdminCoursesService } from "../features/admin/admin-courses.service.ts";
import { AdminReportsService } from "../features/admin/admin-reports.service.ts";
import { AdminStatsRepository } from "../features/admin/admin-stats.repository.ts";
import { AdminStatsService } from "../features/admin/admin-stats.service.ts";
import { AdminUsersRepository } from "../features/admin/admin-users.repository.ts";
import { AdminUsersService } from "../features/admin/admin-users.service.ts";
import { AuditRepository } from "../features/admin/audit.repository.ts";
import { AuditService } from "../features/admin/audit.service.ts";
import type { Learning } from "./learning.ts";
import type { Platform } from "./platform.ts";
import type { Practice } from "./practice.ts";
import type { Safety } from "./safety.ts";
import type { Sessions } from "./sessions.ts";

/** What administrators look at and decide. */
export function createAdministration({
  learning,
  platform,
  practice,
  safety,
  sessions,
}: {
  learning: Learning;
  platform: Platform;
  practice: Practice;
  safety: Safety;
  sessions: Sessions;
}) {
  const { db } = platform;
  const audit = new AuditService({ ...platform, repository: new AuditRepository(db) });
  const reports = new AdminReportsRepository(db);
  const parts = { ...platform, ...practice, ...safety, audit, roles: sessions.roles };
  return {
    adminApplications: new AdminApplicationsService({
      ...parts,
      repository: new AdminApplicationsRepository(db),
    }),
    adminCourses: new AdminCoursesService({
      ...parts,
      ...learning,
      repository: new AdminCoursesRepository(db),
    }),
    adminJobs: new AdminJobsService({ ...parts, repository: new AdminJobsRepository(db) }),
    adminReports: new AdminReportsService({ ...parts, repository: reports }),
    adminStats: new AdminStatsService({ ...parts, repository: new AdminStatsRepository(db) }),
    adminUsers: new AdminUsersService({ ...parts, repository: new AdminUsersRepository(db), reports }),
    audit,
  };
}
