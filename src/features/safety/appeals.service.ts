import { z } from "zod";
import type { ListOf } from "../../contract/admin/common.ts";
import type {
  AdminAppealsQuery,
  Appeal,
  AppealBody,
  DecideAppealBody,
} from "../../contract/admin/sanctions.ts";
import type { Page } from "../../contract/common.ts";
import type { SignedTokens } from "../../platform/auth/signed-token.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import { readPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { BansService } from "./bans.service.ts";
import { alreadyDecided, appealOpen, invalidAppealToken, noSuchAppeal } from "./safety.errors.ts";
import type { AppealRow, AppealWithPerson, SanctionsRepository } from "./sanctions.repository.ts";
import { toSanction } from "./sanctions.service.ts";

/** So long the answer to an appeal stands before the same ban is looked at once more. */
const REST_AFTER_REFUSAL_MS = 30 * 24 * 60 * 60_000;
const noClaims = z.looseObject({});

/** What deciding an appeal does, as the audit log tells it. */
export interface AppealDone {
  userId: string;
  /** The ban that is lifted; null when the appeal is refused. */
  lifted: { id: string; reason: string; until: string | null } | null;
}

interface Dependencies {
  repository: SanctionsRepository;
  bans: BansService;
  signedTokens: SignedTokens;
  cursors: Cursors;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Asking for a second look at a ban. Banned people cannot sign in, so the token of the refused login speaks for them. */
export class AppealsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * @throws AppError `invalid_token` (also when no ban holds any more), `appeal_open`, `already_decided` within 30 days of a
   * refusal
   */
  async submit({ appealToken, message }: AppealBody): Promise<AppealRow> {
    const { repository, signedTokens, clock } = this.#deps;
    const token = await signedTokens.verify("appeal", noClaims, appealToken);
    const now = clock.now();
    const ban = token === null ? undefined : await repository.findBan(token.subject, now);
    if (ban === undefined) throw invalidAppealToken();
    const refusedAt = await repository.findRefusal(ban.id);
    if (refusedAt !== null && now - refusedAt < REST_AFTER_REFUSAL_MS) throw alreadyDecided();
    const row: AppealRow = {
      id: newId(),
      sanctionId: ban.id,
      userId: ban.userId,
      message,
      state: "pending",
      createdAt: now,
      decidedAt: null,
      note: null,
    };
    try {
      await repository.commit([repository.insertAppeal(row)]);
    } catch (fault) {
      if (constraintOf(fault)?.startsWith("appeals.") === true) throw appealOpen();
      throw fault;
    }
    return row;
  }

  async list(query: ListOf<AdminAppealsQuery>): Promise<Page<Appeal>> {
    const { repository, cursors } = this.#deps;
    return readPage({
      query,
      list: `admin:appeals:${query.state}:${query.sort}`,
      cursors,
      read: (limit, after) => repository.listAppeals(query, limit, after),
      position: ({ appeal }) => ({ value: appeal.createdAt, id: appeal.id }),
      toItem: toAppeal,
    });
  }

  /** @throws AppError `not_found` */
  async find(id: string): Promise<Appeal> {
    const row = await this.#deps.repository.findAppeal(id);
    if (row === undefined) throw noSuchAppeal();
    return toAppeal(row);
  }

  /**
   * Granting lifts the ban that was appealed; another that holds stays. Either way the person is told. `auditOf` makes the
   * line of the audit log out of what is lifted.
   * @throws AppError `not_found`, `already_decided`
   */
  async decide(id: string, body: DecideAppealBody, auditOf: (done: AppealDone) => Statement): Promise<void> {
    const { repository, bans, outbox, clock, defer } = this.#deps;
    const { person, sanction } = await this.find(id);
    const { reason, endsAt: until } = sanction;
    const state = body.decision === "grant" ? ("granted" as const) : ("refused" as const);
    const decided = repository.decideAppeal(id, { state, note: body.note, now: clock.now() });
    const event = outbox.record("appeal.decided", { userId: person.id, isGranted: state === "granted" });
    const lifted = state === "granted" ? { id: sanction.id, reason, until } : null;
    const writes = [decided, auditOf({ userId: person.id, lifted }), event.statement];
    try {
      if (state === "granted") await bans.liftBan({ id: sanction.id, userId: person.id }, writes);
      else await repository.commit(writes);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw alreadyDecided();
      throw fault;
    }
    defer(outbox.announce([event.id]));
  }
}

function toAppeal({ appeal, sanction, person }: AppealWithPerson): Appeal {
  return {
    id: appeal.id,
    person,
    sanction: toSanction(sanction),
    message: appeal.message,
    state: appeal.state,
    createdAt: new Date(appeal.createdAt).toISOString(),
    decidedAt: appeal.decidedAt === null ? null : new Date(appeal.decidedAt).toISOString(),
    note: appeal.note,
  };
}
