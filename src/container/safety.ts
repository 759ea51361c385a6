import { callRoom } from "../../durable-objects/lib/stubs.ts";
import { AppealsService } from "../features/safety/appeals.service.ts";
import { BansService } from "../features/safety/bans.service.ts";
import { DecisionMailService } from "../features/safety/decision-mail.service.ts";
import { EvidenceRepository } from "../features/safety/evidence.repository.ts";
import { EvidenceService } from "../features/safety/evidence.service.ts";
import { ReportFlags } from "../features/safety/report-flags.repository.ts";
import { ReportsRepository } from "../features/safety/reports.repository.ts";
import { ReportsService } from "../features/safety/reports.service.ts";
import type { Accounts } from "./accounts.ts";
import type { People } from "./people.ts";
import type { Platform } from "./platform.ts";
import type { Practice } from "./practice.ts";
import type { Sanctions } from "./sanctions.ts";
import type { Sessions } from "./sessions.ts";

/** Reports, what they show, bans and appeals. */
export function createSafety({
  platform,
  people,
  practice,
  sessions,
  sanctions,
  accounts,
}: {
  platform: Platform;
  people: People;
  practice: Practice;
  sessions: Sessions;
  sanctions: Sanctions;
  accounts: Accounts;
}) {
  const { clock, db, env } = platform;
  const { deviceSessions } = sessions;
  const bans = new BansService({ ...platform, ...people, ...sanctions, deviceSessions });
  const flags = new ReportFlags(db);
  return {
    appeals: new AppealsService({ ...platform, repository: sanctions.repository, bans }),
    bans,
    decisionMail: new DecisionMailService({
      repository: sanctions.repository,
      mailer: accounts.accountMailer,
      clock,
    }),
    evidence: new EvidenceService({
      repository: new EvidenceRepository(db),
      roomOf: (roomId) => callRoom(env, roomId),
      clock,
    }),
    reports: new ReportsService({
      ...platform,
      ...people,
      calls: practice.calls,
      repository: new ReportsRepository(db),
      flags,
    }),
    sanctions: sanctions.sanctions,
  };
}

export type Safety = ReturnType<typeof createSafety>;
