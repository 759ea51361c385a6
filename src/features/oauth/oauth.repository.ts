import { and, count, eq, sql } from "drizzle-orm";
import type { OAuthProvider } from "../../contract/connected-accounts.ts";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { oauthAccounts } from "./oauth.table.ts";

export type OAuthAccountRow = typeof oauthAccounts.$inferSelect;

export class OAuthRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(provider: OAuthProvider, subject: string): Promise<OAuthAccountRow | undefined> {
    return this.#db
      .select()
      .from(oauthAccounts)
      .where(and(eq(oauthAccounts.provider, provider), eq(oauthAccounts.subject, subject)))
      .get();
  }

  async list(userId: string): Promise<OAuthAccountRow[]> {
    return this.#db.select().from(oauthAccounts).where(eq(oauthAccounts.userId, userId));
  }

  insert(row: OAuthAccountRow): Statement {
    return this.#db.insert(oauthAccounts).values(row);
  }

  /** Leaves what is there when either the account there or this person's place for one is taken. */
  insertIfFree(row: OAuthAccountRow): Statement {
    return this.#db.insert(oauthAccounts).values(row).onConflictDoNothing();
  }

  delete(userId: string, provider: OAuthProvider): Guarded {
    return mustChangeOne(
      this.#db
        .delete(oauthAccounts)
        .where(and(eq(oauthAccounts.userId, userId), eq(oauthAccounts.provider, provider))),
    );
  }

  /** As `delete`, while there is an account at another provider: of two deleted at once, one stays. */
  deleteOneOfTwo(userId: string, provider: OAuthProvider): Guarded {
    const ofUser = eq(oauthAccounts.userId, userId);
    const owned = this.#db.select({ total: count() }).from(oauthAccounts).where(ofUser);
    return mustChangeOne(
      this.#db
        .delete(oauthAccounts)
        .where(and(ofUser, eq(oauthAccounts.provider, provider), sql`(${owned}) > 1`)),
    );
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}
