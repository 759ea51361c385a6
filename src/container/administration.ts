import { AdminApplicationsRepository } from "../features/admin/admin-applications.repository.ts";
import { AdminApplicationsService } from "../features/admin/admin-applications.service.ts";
import { AdminJobsRepository } from "../features/admin/admin-jobs.repository.ts";
import { AdminJobsService } from "../features/admin/admin-jobs.service.ts";
import { AdminOrdersRepository } from "../features/admin/admin-orders.repository.ts";
import { AdminOrdersService } from "../features/admin/admin-orders.service.ts";
import { AdminReportsRepository } from "../features/admin/admin-reports.repository.ts";
import { AdminCouponsRepository } from "../features/admin/admin-coupons.repository.ts";
import { AdminCouponsService } from "../features/admin/admin-coupons.service.ts";
import { AdminCoursesRepository } from "../features/admin/admin-courses.repository.ts";
import { AdminCoursesService } from "../features/admin/admin-courses.service.ts";
import { AdminReportsService } from "../features/admin/admin-reports.service.ts";
import { AdminStatsRepository } from "../features/admin/admin-stats.repository.ts";
import { AdminStatsService } from "../features/admin/admin-stats.service.ts";
import { AdminUsersRepository } from "../features/admin/admin-users.repository.ts";
import { AdminUsersService } from "../features/admin/admin-users.service.ts";
import { AdminWebhookEventsService } from "../features/admin/admin-webhook-events.service.ts";
import { AuditRepository } from "../features/admin/audit.repository.ts";
import { AuditService } from "../features/admin/audit.service.ts";
import { WebhookEventsRepository } from "../platform/webhooks/webhook-events.repository.ts";
import type { Learning } from "./learning.ts";
import type { Payments } from "./payments.ts";
import type { Platform } from "./platform.ts";
import type { Practice } from "./practice.ts";
import type { Safety } from "./safety.ts";
import type { Sessions } from "./sessions.ts";

/** What administrators look at and decide. */
export function createAdministration({
  learning,
  payments,
  platform,
  practice,
  safety,
  sessions,
}: {
  learning: Learning;
  payments: Payments;
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
    adminCoupons: new AdminCouponsService({ ...parts, repository: new AdminCouponsRepository(db) }),
    adminCourses: new AdminCoursesService({
      ...parts,
      ...learning,
      repository: new AdminCoursesRepository(db),
    }),
    adminJobs: new AdminJobsService({ ...parts, repository: new AdminJobsRepository(db) }),
    adminOrders: new AdminOrdersService({
      ...parts,
      ...payments,
      repository: new AdminOrdersRepository(db),
    }),
    adminReports: new AdminReportsService({ ...parts, repository: reports }),
    adminStats: new AdminStatsService({ ...parts, repository: new AdminStatsRepository(db) }),
    adminUsers: new AdminUsersService({ ...parts, repository: new AdminUsersRepository(db), reports }),
    adminWebhookEvents: new AdminWebhookEventsService({
      ...parts,
      repository: new WebhookEventsRepository(db),
      queue: platform.env.WEBHOOKS,
    }),
    audit,
  };
}
