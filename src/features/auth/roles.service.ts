import type { Role } from "../../contract/auth.ts";
import type { AuthRepository } from "./auth.repository.ts";
import type { SessionStates } from "./session-states.ts";
import { unauthenticated } from "./auth.errors.ts";
import { GuardFailedError, type Guarded, type Statement } from "../../platform/db/guarded-batch.ts";

/** Who is a student, an instructor, an administrator. */
export class RolesService {
  readonly #repository: AuthRepository;
  readonly #states: SessionStates;

  constructor(repository: AuthRepository, states: SessionStates) {
    this.#repository = repository;
    this.#states = states;
  }

  /** The write that changes the role, for a larger batch; `forget` is to be called once it is in. */
  changing(userId: string, role: Role): { statement: Guarded; forget: () => void } {
    return {
      statement: this.#repository.setRole(userId, role),
      forget: () => this.#states.forget({ userId }),
    };
  }

  /** Takes effect with the next request of every device. `also` joins the batch. @throws AppError when there is no such user */
  async change(userId: string, role: Role, also: readonly Statement[] = []): Promise<void> {
    const { statement, forget } = this.changing(userId, role);
    try {
      await this.#repository.commit([statement, ...also]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw unauthenticated();
      throw fault;
    }
    forget();
  }
}
