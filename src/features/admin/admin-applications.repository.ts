import { and, eq } from "drizzle-orm";
import type { AdminApplicationsQuery } from "../../contract/admin/applications.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { instructorApplications } from "../instructors/instructors.table.ts";
import { profiles, users } from "../users/users.table.ts";

const sorts: Record<AdminApplicationsQuery["sort"], Sort> = {
  newest: { by: instructorApplications.createdAt, direction: "descending" },
  oldest: { by: instructorApplications.createdAt, direction: "ascending" },
};

/** Who asks to teach, and the decision. */
export class AdminApplicationsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async list(
    { state, sort }: Pick<AdminApplicationsQuery, "state" | "sort">,
    limit: number,
    after: Position | null,
  ) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: instructorApplications.id }, after);
    return this.#applications()
      .where(and(eq(instructorApplications.state, state), isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  async find(id: string) {
    return this.#applications().where(eq(instructorApplications.id, id)).get();
  }

  decide(
    id: string,
    decision: { state: "approved" | "rejected"; note: string; decidedBy: string; now: number },
  ): Guarded {
    const { state, note, decidedBy, now } = decision;
    return mustChangeOne(
      this.#db
        .update(instructorApplications)
        .set({ state, decisionNote: note, decidedBy, decidedAt: now })
        .where(and(eq(instructorApplications.id, id), eq(instructorApplications.state, "pending"))),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }

  #applications() {
    return this.#db
      .select({
        application: instructorApplications,
        role: users.role,
        person: { id: users.id, email: users.email, displayName: profiles.displayName },
      })
      .from(instructorApplications)
      .innerJoin(users, eq(users.id, instructorApplications.userId))
      .innerJoin(profiles, eq(profiles.userId, instructorApplications.userId));
  }
}

export type AdminApplicationRow = NonNullable<Awaited<ReturnType<AdminApplicationsRepository["find"]>>>;
