import { DurableObject } from "cloudflare:workers";
import type { DevBindings } from "../bindings.ts";
import {
  type CaughtMessage,
  type Channel,
  linksIn,
  type MessageToCatch,
  messageToCatchSchema,
} from "./caught-message.ts";

const KEPT_PER_CHANNEL = 500;

/** A row as SQLite gives it; `sent_at` in ms since the epoch. */
interface MessageRow extends Record<string, SqlStorageValue> {
  id: number;
  content: string;
  sent_at: number;
}

function caughtMessageOf({ id, content, sent_at: sentAt }: MessageRow): CaughtMessage {
  const message = messageToCatchSchema.parse(JSON.parse(content));
  return { ...message, id, links: linksIn(message), sentAt: new Date(sentAt).toISOString() };
}

/** Every message that would have left this machine, newest first. Its own store: the app's database knows nothing of it. */
export class CaughtMessages extends DurableObject<DevBindings> {
  readonly #sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: DevBindings) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(
      `CREATE TABLE IF NOT EXISTS messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, recipient TEXT NOT NULL,
        content TEXT NOT NULL, sent_at INTEGER NOT NULL
      );
      CREATE INDEX IF NOT EXISTS messages_recipient ON messages (channel, recipient, id)`,
    );
  }

  keep(channel: Channel, message: MessageToCatch): void {
    this.#sql.exec(
      "INSERT INTO messages (channel, recipient, content, sent_at) VALUES (?, ?, ?, ?)",
      channel,
      message.to.toLowerCase(),
      JSON.stringify(message),
      Date.now(),
    );
    this.#sql.exec(
      `DELETE FROM messages WHERE channel = ?1 AND id NOT IN
        (SELECT id FROM messages WHERE channel = ?1 ORDER BY id DESC LIMIT ?2)`,
      channel,
      KEPT_PER_CHANNEL,
    );
  }

  list(channel: Channel, to: string | null): CaughtMessage[] {
    const rows = this.#sql.exec<MessageRow>(
      `SELECT id, content, sent_at FROM messages
        WHERE channel = ?1 AND (?2 IS NULL OR recipient = ?2) ORDER BY id DESC LIMIT 100`,
      channel,
      to?.toLowerCase() ?? null,
    );
    return rows.toArray().map(caughtMessageOf);
  }

  /** One message; null when it was never there, or is gone. */
  find(channel: Channel, id: number): CaughtMessage | null {
    const [row] = this.#sql
      .exec<MessageRow>("SELECT id, content, sent_at FROM messages WHERE channel = ? AND id = ?", channel, id)
      .toArray();
    return row === undefined ? null : caughtMessageOf(row);
  }

  clear(channel: Channel): void {
    this.#sql.exec("DELETE FROM messages WHERE channel = ?", channel);
  }
}
