import type { AdminApplication } from "../../contract/admin/applications.ts";
import type { AdminJob } from "../../contract/admin/jobs.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { RolesService } from "../auth/roles.service.ts";
import type { AdminActor } from "./admin-actor.ts";
import { alreadyDecided, noSuchApplication, noSuchJob, notFailed } from "./admin.errors.ts";
import type { AdminApplicationRow, AdminRepository } from "./admin.repository.ts";
import type { AuditService } from "./audit.service.ts";

interface Dependencies {
  repository: AdminRepository;
  audit: AuditService;
  roles: RolesService;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

interface ListQuery<State> {
  state: State;
  limit: number;
  cursor?: string | undefined;
}

/** What waits for an administrator beside reports: applications to teach, and jobs that failed. */
export class AdminWorkService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async listApplications(query: ListQuery<AdminApplication["state"]>): Promise<Page<AdminApplication>> {
    const { repository, cursors } = this.#deps;
    const { state, limit } = query;
    const list = `admin:applications:${state}`;
    return toPage({
      rows: await repository.listApplications(state, limit, await cursors.decode(list, query.cursor)),
      limit,
      list,
      cursors,
      position: ({ application }) => ({ value: application.createdAt, id: application.id }),
      toItem: toAdminApplication,
    });
  }

  /** Approving makes the person an instructor, from their next request on. @throws AppError `not_found`, `already_decided` */
  async decideApplication(
    actor: AdminActor,
    id: string,
    body: { decision: "approve" | "reject"; note: string },
  ): Promise<AdminApplication> {
    const { repository, audit, roles, outbox, clock, defer } = this.#deps;
    const row = await this.#mustFindApplication(id);
    const userId = row.person.id;
    const isApproved = body.decision === "approve";
    const state = isApproved ? ("approved" as const) : ("rejected" as const);
    // Who has become an administrator meanwhile stays one.
    const role = isApproved && row.role === "student" ? roles.changing(userId, "instructor") : null;
    const event = outbox.record("application.decided", { userId, isApproved });
    try {
      await repository.commit([
        repository.decideApplication(id, {
          state,
          note: body.note,
          decidedBy: actor.userId,
          now: clock.now(),
        }),
        ...(role === null ? [] : [role.statement]),
        audit.entry(actor, {
          action: "application.decide",
          subject: id,
          before: { state: row.application.state },
          after: { state, note: body.note, userId },
        }),
        event.statement,
      ]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw alreadyDecided();
      throw fault;
    }
    role?.forget();
    defer(outbox.announce([event.id]));
    return toAdminApplication(await this.#mustFindApplication(id));
  }

  async listJobs(query: ListQuery<AdminJob["state"]>): Promise<Page<AdminJob>> {
    const { repository, cursors } = this.#deps;
    const { state, limit } = query;
    const list = `admin:jobs:${state}`;
    return toPage({
      rows: await repository.listJobs(state, limit, await cursors.decode(list, query.cursor)),
      limit,
      list,
      cursors,
      position: (row) => ({ value: row.touchedAt, id: row.id }),
      toItem: ({ status, payload, createdAt, touchedAt, ...row }) => ({
        ...row,
        state: status,
        payload: typeof payload === "object" && payload !== null ? { ...payload } : {},
        createdAt: new Date(createdAt).toISOString(),
        touchedAt: new Date(touchedAt).toISOString(),
      }),
    });
  }

  /** @throws AppError `not_found`, `conflict` unless it has failed */
  async retryJob(actor: AdminActor, id: string): Promise<void> {
    const { repository, audit, outbox, clock, defer } = this.#deps;
    await this.#changeJob(id, [
      repository.retryJob(id, clock.now()),
      audit.entry(actor, { action: "job.retry", subject: id, before: { state: "failed" } }),
    ]);
    defer(outbox.announce([id]));
  }

  /** @throws AppError `not_found`, `conflict` unless it has failed */
  async discardJob(actor: AdminActor, id: string): Promise<void> {
    const { repository, audit } = this.#deps;
    const job = await repository.findJob(id);
    await this.#changeJob(id, [
      repository.discardJob(id),
      audit.entry(actor, {
        action: "job.discard",
        subject: id,
        before: job && { topic: job.topic, lastError: job.lastError },
      }),
    ]);
  }

  async #changeJob(id: string, writes: Parameters<AdminRepository["commit"]>[0]): Promise<void> {
    const { repository } = this.#deps;
    if ((await repository.findJob(id)) === undefined) throw noSuchJob();
    try {
      await repository.commit(writes);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw notFailed();
      throw fault;
    }
  }

  async #mustFindApplication(id: string): Promise<AdminApplicationRow> {
    const row = await this.#deps.repository.findApplication(id);
    if (row === undefined) throw noSuchApplication();
    return row;
  }
}

function toAdminApplication({ application, person }: AdminApplicationRow): AdminApplication {
  const { id, state, experience, sampleUrl, createdAt, decidedAt, decisionNote } = application;
  return {
    id,
    person,
    state,
    experience,
    sampleUrl,
    createdAt: new Date(createdAt).toISOString(),
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
    decisionNote,
  };
}
