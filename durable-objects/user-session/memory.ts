import { ticketSeconds } from "../../src/contract/realtime/ticket.ts";
import type { BlockChanges, SocketCredential } from "./rpc.ts";

const ticketLifeMs = ticketSeconds * 1000;

const keepRevokedMs = 60 * 60_000;
/** Longer than any read of a block list stays unused. */
const keepBlockChangesMs = 10 * 60_000;
/** Longer than a room lives. */
const keepSocketsMs = 3 * 60 * 60_000;

/** An object that may hold sockets of the user: a queue or a room, by its name. */
export interface SocketPlace {
  kind: "queue" | "room";
  name: string;
}

/** What a UserSession remembers in SQLite beside the user's place. Times are ms since the Unix epoch. */
export class SessionMemory {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Uses the credential up; false when its ticket was used before or its session has been revoked. */
  redeem({ sessionId, ticket }: SocketCredential, revokedAllAt: number, now: number): boolean {
    if (this.#count("SELECT count(*) AS total FROM revoked_sessions WHERE session_id = ?", sessionId) > 0)
      return false;
    if (ticket === null) return true;
    if (ticket.expiresAt <= now || ticket.expiresAt - ticketLifeMs <= revokedAllAt) return false;
    if (this.#count("SELECT count(*) AS total FROM used_tickets WHERE jti = ?", ticket.jti) > 0) return false;
    this.#sql.exec("DELETE FROM used_tickets WHERE expires_at <= ?", now);
    this.#sql.exec("INSERT INTO used_tickets (jti, expires_at) VALUES (?, ?)", ticket.jti, ticket.expiresAt);
    return true;
  }

  noteRevoked(sessionIds: readonly string[], now: number): void {
    this.#sql.exec("DELETE FROM revoked_sessions WHERE at <= ?", now - keepRevokedMs);
    for (const id of sessionIds) {
      this.#sql.exec("INSERT OR REPLACE INTO revoked_sessions (session_id, at) VALUES (?, ?)", id, now);
    }
  }

  noteBlock(userId: string, isBlocked: boolean, now: number): void {
    this.#sql.exec("DELETE FROM block_changes WHERE at <= ?", now - keepBlockChangesMs);
    this.#sql.exec(
      "INSERT OR REPLACE INTO block_changes (user_id, is_blocked, at) VALUES (?, ?, ?)",
      userId,
      isBlocked ? 1 : 0,
      now,
    );
  }

  blockChanges(now: number): BlockChanges {
    const rows = [
      ...this.#sql.exec<{ user_id: string; is_blocked: number }>(
        "SELECT user_id, is_blocked FROM block_changes WHERE at > ?",
        now - keepBlockChangesMs,
      ),
    ];
    const idsOf = (flag: number) => rows.filter((row) => row.is_blocked === flag).map((row) => row.user_id);
    return { blocked: idsOf(1), unblocked: idsOf(0) };
  }

  noteSocket({ kind, name }: SocketPlace, sessionId: string, now: number): void {
    this.#sql.exec("DELETE FROM sockets WHERE opened_at <= ?", now - keepSocketsMs);
    this.#sql.exec(
      "INSERT OR REPLACE INTO sockets (kind, name, session_id, opened_at) VALUES (?, ?, ?, ?)",
      kind,
      name,
      sessionId,
      now,
    );
  }

  /** The objects where this user may have sockets. */
  socketPlaces(): SocketPlace[] {
    return [...this.#sql.exec<{ kind: string; name: string }>("SELECT DISTINCT kind, name FROM sockets")].map(
      (row) => ({
        kind: row.kind === "room" ? "room" : "queue",
        name: row.name,
      }),
    );
  }

  forgetRoom(roomId: string): void {
    this.#sql.exec("DELETE FROM sockets WHERE kind = 'room' AND name = ?", roomId);
  }

  #count(query: string, value: string): number {
    return this.#sql.exec<{ total: number }>(query, value).one().total;
  }
}
