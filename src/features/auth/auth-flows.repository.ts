import { and, eq, lt } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { authFlows } from "./auth.table.ts";

export type AuthFlowRow = typeof authFlows.$inferSelect;

export class AuthFlowsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async insert(row: AuthFlowRow): Promise<void> {
    await this.#db.insert(authFlows).values(row);
  }

  /** Takes the flow out: of two who ask, one gets it. */
  async take(id: string, kind: AuthFlowRow["kind"]): Promise<AuthFlowRow | undefined> {
    const [row] = await this.#db
      .delete(authFlows)
      .where(and(eq(authFlows.id, id), eq(authFlows.kind, kind)))
      .returning();
    return row;
  }

  async deleteExpired(now: number): Promise<void> {
    await this.#db.delete(authFlows).where(lt(authFlows.expiresAt, now));
  }
}
