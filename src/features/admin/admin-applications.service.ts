import type { AdminApplication, AdminApplicationsQuery } from "../../contract/admin/applications.ts";
import type { ListOf } from "../../contract/admin/common.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { readPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { RolesService } from "../auth/roles.service.ts";
import type { AdminActor } from "./admin-actor.ts";
import type { AdminApplicationRow, AdminApplicationsRepository } from "./admin-applications.repository.ts";
import { alreadyDecided, noSuchApplication } from "./admin.errors.ts";
import type { AuditService } from "./audit.service.ts";

interface Dependencies {
  repository: AdminApplicationsRepository;
  audit: AuditService;
  roles: RolesService;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** Who asks to teach. */
export class AdminApplicationsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminApplicationsQuery>): Promise<Page<AdminApplication>> {
    const { repository, cursors } = this.#deps;
    return readPage({
      query,
      list: `admin:applications:${query.state}:${query.sort}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: ({ application }) => ({ value: application.createdAt, id: application.id }),
      toItem: toAdminApplication,
    });
  }

  /** Approving makes the person an instructor, from their next request on. @throws AppError `not_found`, `already_decided` */
  async decide(
    actor: AdminActor,
    id: string,
    body: { decision: "approve" | "reject"; note: string },
  ): Promise<AdminApplication> {
    const { repository, audit, roles, outbox, clock, defer } = this.#deps;
    const row = await this.#mustFind(id);
    const userId = row.person.id;
    const isApproved = body.decision === "approve";
    const state = isApproved ? ("approved" as const) : ("rejected" as const);
    // Who has become an administrator meanwhile stays one.
    const role = isApproved && row.role === "student" ? roles.changing(userId, "instructor") : null;
    const event = outbox.record("application.decided", { userId, isApproved });
    try {
      await repository.commit([
        repository.decide(id, {
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
    return toAdminApplication(await this.#mustFind(id));
  }

  async #mustFind(id: string): Promise<AdminApplicationRow> {
    const row = await this.#deps.repository.find(id);
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
