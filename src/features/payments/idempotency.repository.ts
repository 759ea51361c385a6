import { and, eq, isNull, lt } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { idempotencyKeys } from "./payments.table.ts";

export type IdempotencyRow = typeof idempotencyKeys.$inferSelect;

/** Requests that came with a key, and what was answered. */
export class IdempotencyRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Begins the request, unless the key is known: then what is known of it. */
  async begin(row: IdempotencyRow): Promise<IdempotencyRow | null> {
    const [made] = await this.#db.insert(idempotencyKeys).values(row).onConflictDoNothing().returning();
    if (made !== undefined) return null;
    const known = await this.#db.select().from(idempotencyKeys).where(this.#is(row)).get();
    return known ?? null;
  }

  /** Takes over a request that died in flight before then. False when another was first. */
  async takeOver(
    which: Pick<IdempotencyRow, "userId" | "key">,
    now: number,
    before: number,
  ): Promise<boolean> {
    const rows = await this.#db
      .update(idempotencyKeys)
      .set({ startedAt: now })
      .where(and(this.#is(which), isNull(idempotencyKeys.response), lt(idempotencyKeys.startedAt, before)))
      .returning();
    return rows.length > 0;
  }

  async finish(which: Pick<IdempotencyRow, "userId" | "key">, response: string): Promise<void> {
    await this.#db.update(idempotencyKeys).set({ response }).where(this.#is(which));
  }

  /** A request that was refused is forgotten, so that it can be made again. */
  async forget(which: Pick<IdempotencyRow, "userId" | "key">): Promise<void> {
    await this.#db.delete(idempotencyKeys).where(and(this.#is(which), isNull(idempotencyKeys.response)));
  }

  async prune(now: number): Promise<void> {
    await this.#db.delete(idempotencyKeys).where(lt(idempotencyKeys.expiresAt, now));
  }

  #is({ userId, key }: Pick<IdempotencyRow, "userId" | "key">) {
    return and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key));
  }
}
