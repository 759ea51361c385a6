import { z } from "zod";

/** Whom the person at a socket must not meet, and whom they met lately. */
export interface Limits {
  readonly excluded: Set<string>;
  readonly recent: Set<string>;
}

const idsSchema = z.array(z.string());

/**
 * The limits of each socket. They can be thousands of ids, too many for a socket's attachment, so they are in SQLite;
 * most people have none and cost nothing.
 */
export class LimitStore {
  readonly #sql: SqlStorage;
  readonly #known = new Map<string, Limits>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  keep(
    connectionId: string,
    { excluded, recent }: { excluded: readonly string[]; recent: readonly string[] },
  ): void {
    const limits = { excluded: new Set(excluded), recent: new Set(recent) };
    this.#known.set(connectionId, limits);
    if (excluded.length > 0 || recent.length > 0) this.#write(connectionId, limits);
  }

  of(connectionId: string): Limits {
    let limits = this.#known.get(connectionId);
    if (limits === undefined) {
      limits = this.#read(connectionId);
      this.#known.set(connectionId, limits);
    }
    return limits;
  }

  exclude(connectionId: string, userId: string): void {
    const limits = this.of(connectionId);
    limits.excluded.add(userId);
    this.#write(connectionId, limits);
  }

  include(connectionId: string, userId: string): void {
    const limits = this.of(connectionId);
    if (limits.excluded.delete(userId)) this.#write(connectionId, limits);
  }

  forget(connectionId: string): void {
    const limits = this.#known.get(connectionId);
    this.#known.delete(connectionId);
    if (limits !== undefined && limits.excluded.size + limits.recent.size === 0) return;
    this.#sql.exec("DELETE FROM limits WHERE connection_id = ?", connectionId);
  }

  #read(connectionId: string): Limits {
    const [row] = this.#sql.exec<{ excluded: string; recent: string }>(
      "SELECT excluded, recent FROM limits WHERE connection_id = ?",
      connectionId,
    );
    if (row === undefined) return { excluded: new Set(), recent: new Set() };
    return { excluded: idSet(row.excluded), recent: idSet(row.recent) };
  }

  #write(connectionId: string, { excluded, recent }: Limits): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO limits (connection_id, excluded, recent) VALUES (?, ?, ?)",
      connectionId,
      JSON.stringify([...excluded]),
      JSON.stringify([...recent]),
    );
  }
}

function idSet(json: string): Set<string> {
  return new Set(idsSchema.parse(JSON.parse(json)));
}
