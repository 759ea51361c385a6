import type { ApplyBody, InstructorApplication } from "../../contract/instructors.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { newId } from "../../platform/ids.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import { alreadyApplied, noApplication } from "./instructors.errors.ts";
import type { ApplicationRow, InstructorsRepository } from "./instructors.repository.ts";

interface Dependencies {
  repository: InstructorsRepository;
  accounts: AccountsService;
  clock: Clock;
}

/** Asking to become an instructor. One application waits at a time; administrators decide. */
export class ApplicationsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `email_unverified`, `already_applied` (waiting, or an instructor already) */
  async apply(userId: string, body: ApplyBody): Promise<InstructorApplication> {
    const { repository, accounts, clock } = this.#deps;
    const account = await accounts.mustBeVerified(userId);
    if (account.role !== "student") throw alreadyApplied();
    const row: ApplicationRow = {
      id: newId(),
      userId,
      state: "pending",
      experience: body.experience,
      sampleUrl: body.sampleUrl ?? null,
      createdAt: clock.now(),
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
    };
    try {
      await repository.commit([repository.insert(row)]);
    } catch (fault) {
      if (constraintOf(fault) === "instructor_applications.user_id") throw alreadyApplied();
      throw fault;
    }
    return toApplication(row);
  }

  /** The latest one. @throws AppError `not_found` */
  async find(userId: string): Promise<InstructorApplication> {
    const row = await this.#deps.repository.findLatest(userId);
    if (row === undefined) throw noApplication();
    return toApplication(row);
  }
}

function toApplication(row: ApplicationRow): InstructorApplication {
  const { id, state, experience, sampleUrl, createdAt, decidedAt, decisionNote } = row;
  return {
    id,
    state,
    experience,
    sampleUrl,
    createdAt: new Date(createdAt).toISOString(),
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
    decisionNote,
  };
}
