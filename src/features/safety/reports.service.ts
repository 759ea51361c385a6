import type { Page, PageQuery } from "../../contract/common.ts";
import type { Report, ReportBody } from "../../contract/safety.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { CallsService } from "../calls/calls.service.ts";
import { partnerOf, WINDOW_AFTER_CALL_MS } from "../calls/membership.ts";
import type { BlocksService } from "../users/blocks.service.ts";
import type { UsersService } from "../users/users.service.ts";
import type { ReportFlags } from "./report-flags.repository.ts";
import type { ReportRow, ReportsRepository } from "./reports.repository.ts";
import {
  alreadyReported,
  cannotReportYourself,
  noSuchPerson,
  reportWindowOver,
  wrongSession,
} from "./safety.errors.ts";

interface Dependencies {
  repository: ReportsRepository;
  flags: ReportFlags;
  users: UsersService;
  blocks: BlocksService;
  calls: CallsService;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** Telling Parley about somebody: stored, blocked both ways at once, and out of the call at once. */
export class ReportsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `cannot_target_self`, `not_found`, `forbidden` (a day after the call), `already_reported` */
  async report(reporterId: string, body: ReportBody): Promise<Report> {
    const { repository, flags, users, blocks, outbox, clock, defer } = this.#deps;
    const { reportedId, reason, sessionId = null } = body;
    if (reporterId === reportedId) throw cannotReportYourself();
    const reported = (await users.findCards([reportedId])).get(reportedId);
    if (reported === undefined) throw noSuchPerson();
    if (sessionId !== null) await this.#checkSession(reporterId, reportedId, sessionId);
    const row: ReportRow = {
      id: newId(),
      reporterId,
      reportedId,
      sessionId,
      reason,
      description: body.description ?? null,
      status: "pending",
      isFlagged: false,
      adminNote: null,
      actionedAt: null,
      createdAt: clock.now(),
    };
    const blocking = blocks.blocking(reporterId, reportedId);
    const event = outbox.record("report.created", { reportId: row.id, reporterId, reportedId, sessionId });
    try {
      await repository.commit([
        repository.insert(row),
        flags.recounting(reportedId),
        ...blocking.statements,
        event.statement,
      ]);
    } catch (fault) {
      if (constraintOf(fault)?.startsWith("reports.") === true) throw alreadyReported();
      throw fault;
    }
    defer(outbox.announce([event.id]));
    await blocking.afterCommit();
    return toReport(row, reported.displayName);
  }

  /** The write that flags somebody, or not any more, once what is pending about them has changed. */
  recountingFlag(reportedId: string): Statement {
    return this.#deps.flags.recounting(reportedId);
  }

  /** Reports this user made, the newest first. */
  async listMine(reporterId: string, { limit, cursor }: PageQuery): Promise<Page<Report>> {
    const { repository, users, cursors } = this.#deps;
    const list = `reports:${reporterId}`;
    const rows = await repository.listByReporter(reporterId, limit, await cursors.decode(list, cursor));
    const cards = await users.findCards([...new Set(rows.map((row) => row.reportedId))]);
    return toPage({
      rows,
      limit,
      list,
      cursors,
      position: (row) => ({ value: row.createdAt, id: row.id }),
      toItem: (row) => toReport(row, cards.get(row.reportedId)?.displayName ?? ""),
    });
  }

  async #checkSession(reporterId: string, reportedId: string, sessionId: string): Promise<void> {
    const call = await this.#deps.calls.mustBeMember(reporterId, sessionId);
    if (partnerOf(call, reporterId) !== reportedId) throw wrongSession();
    const isOver = call.endedAt !== null && this.#deps.clock.now() - call.endedAt > WINDOW_AFTER_CALL_MS;
    if (isOver) throw reportWindowOver();
  }
}

function toReport(row: ReportRow, reportedName: string): Report {
  return {
    id: row.id,
    reportedId: row.reportedId,
    reportedName,
    sessionId: row.sessionId,
    reason: row.reason,
    description: row.description,
    status: row.status,
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
