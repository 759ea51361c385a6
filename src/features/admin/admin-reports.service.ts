import type { ListOf } from "../../contract/admin/common.ts";
import type {
  AdminReport,
  AdminReportDetail,
  AdminReportsQuery,
  DecideReportBody,
} from "../../contract/admin/reports.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { readPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { BansService } from "../safety/bans.service.ts";
import type { ReportsService } from "../safety/reports.service.ts";
import type { SanctionsService, Step } from "../safety/sanctions.service.ts";
import type { AdminActor } from "./admin-actor.ts";
import { alreadyDecided, cannotActOnYourself, noSuchReport } from "./admin.errors.ts";
import type { AdminReportRow, AdminReportsRepository } from "./admin-reports.repository.ts";
import { toAdminReport } from "./admin-report.ts";
import { banEnd } from "./ban-end.ts";
import { endedByOf } from "./ended-by.ts";
import type { AuditService } from "./audit.service.ts";

const RECENT = 20;

interface Dependencies {
  repository: AdminReportsRepository;
  reports: ReportsService;
  audit: AuditService;
  bans: BansService;
  sanctions: SanctionsService;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** The queue of reports, and what is decided about them. */
export class AdminReportsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminReportsQuery>): Promise<Page<AdminReport>> {
    const { repository, cursors } = this.#deps;
    return readPage({
      query,
      list: `admin:reports:${query.status}:${query.sort}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: ({ urgency, report }) => ({
        value: query.sort === "urgent" ? urgency : report.createdAt,
        id: report.id,
      }),
      toItem: toAdminReport,
    });
  }

  /** With its evidence; that it was seen is noted. @throws AppError `not_found` */
  async find(actor: AdminActor, id: string): Promise<AdminReportDetail> {
    const { repository, audit } = this.#deps;
    const row = await this.#mustFind(id);
    const [evidence, about, call] = await Promise.all([
      repository.findEvidence(id),
      repository.listAbout(row.report.reportedId, RECENT + 1),
      row.report.sessionId === null ? undefined : repository.findCall(row.report.sessionId),
    ]);
    if (evidence !== null) await audit.note(actor, { action: "report.view_evidence", subject: id });
    return {
      ...toAdminReport(row),
      evidence,
      othersAbout: about
        .filter(({ report }) => report.id !== id)
        .slice(0, RECENT)
        .map(toAdminReport),
      call:
        call === undefined
          ? null
          : {
              startedAt: new Date(call.startedAt).toISOString(),
              durationSeconds: call.durationSeconds,
              endedBy: endedByOf(call, row.report.reporterId, { one: "reporter", other: "reported" }),
              topic: call.topic,
            },
    };
  }

  /** One decision a report; of two administrators the first counts. @throws AppError `not_found`, `already_decided`, `cannot_target_self` */
  async decide(actor: AdminActor, id: string, body: DecideReportBody): Promise<AdminReportDetail> {
    const { repository, reports, audit, clock } = this.#deps;
    const { report } = await this.#mustFind(id);
    if (report.reportedId === actor.userId) throw cannotActOnYourself();
    const status = body.decision === "dismiss" ? ("dismissed" as const) : ("actioned" as const);
    const writes = [
      repository.decide(id, { status, note: body.note, now: clock.now() }),
      reports.recountingFlag(report.reportedId),
      audit.entry(actor, {
        action: "report.decide",
        subject: id,
        before: { status: report.status },
        after: { ...body, status, reportedId: report.reportedId },
      }),
    ];
    const step = { userId: report.reportedId, reason: report.reason, reportId: id, madeBy: actor.identity };
    try {
      await this.#act(body, step, writes);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw alreadyDecided();
      throw fault;
    }
    return this.find(actor, id);
  }

  async #act(
    body: DecideReportBody,
    step: Step,
    writes: Parameters<AdminReportsRepository["commit"]>[0],
  ): Promise<void> {
    const { repository, bans, sanctions, outbox, defer } = this.#deps;
    switch (body.decision) {
      case "dismiss":
        return repository.commit(writes);
      case "ban": {
        const until = banEnd(body.until, this.#deps.clock.now());
        return bans.banUser({ ...step, reason: body.note, until, also: writes });
      }
      case "warn":
      case "cooldown": {
        const taken =
          body.decision === "warn" ? sanctions.warning(step) : await sanctions.pausing(step, body.hours);
        await repository.commit([...writes, ...taken.statements]);
        defer(outbox.announce(taken.eventIds));
      }
    }
  }

  async #mustFind(id: string): Promise<AdminReportRow> {
    const row = await this.#deps.repository.find(id);
    if (row === undefined) throw noSuchReport();
    return row;
  }
}
