import type { ReportEvidence } from "../../src/contract/admin/reports.ts";
import type { RoomClientMessage } from "../../src/contract/realtime/room.ts";
import type { Faults } from "../../src/platform/faults.ts";
import type { RoomDatabase } from "./room-database.ts";
import type { Side } from "./room.ts";
import { type Happening, SignallingWords } from "./timeline.ts";

const maxChat = 500;
const maxTimeline = 1000;
/** Lines are written together, so that the relay waits for no write of its own. */
const writeAfterMs = 1_000;
/** With so many waiting lines they are written at once. */
const maxWaiting = 200;

interface ChatLine {
  at: number;
  side: Side;
  text: string;
}
interface TimelineLine extends Happening {
  at: number;
}
type Row<Line> = Line & Record<string, SqlStorageValue>;

/** What a room keeps in case of a report: words that were typed, and what happened. The newest of both. */
export class CallEvidence {
  readonly #ctx: Pick<DurableObjectState, "waitUntil">;
  readonly #database: RoomDatabase;
  readonly #faults: Faults;
  readonly #words = new SignallingWords();
  #chat: ChatLine[] = [];
  #timeline: TimelineLine[] = [];
  #isWriteDue = false;

  constructor(options: {
    ctx: Pick<DurableObjectState, "waitUntil">;
    database: RoomDatabase;
    faults: Faults;
  }) {
    this.#ctx = options.ctx;
    this.#database = options.database;
    this.#faults = options.faults;
  }

  noteChat(line: ChatLine): void {
    this.#chat.push(line);
    this.#writeSoon();
  }

  noteSignalling(at: number, side: Side, message: RoomClientMessage): void {
    this.note(
      at,
      this.#words.of(side, message).map((event) => ({ side, event })),
    );
  }

  note(at: number, happenings: readonly Happening[]): void {
    if (happenings.length === 0) return;
    for (const happening of happenings) this.#timeline.push({ at, ...happening });
    this.#writeSoon();
  }

  /** Writes what is still in memory. */
  write(): void {
    const [chat, timeline] = [this.#chat, this.#timeline];
    this.#chat = [];
    this.#timeline = [];
    if (chat.length > 0) {
      const sql = `INSERT INTO chat_log (at, side, text)
        SELECT value->>'at', value->>'side', value->>'text' FROM json_each(?)`;
      this.#database.sql.exec(sql, JSON.stringify(chat));
      this.#keepNewest("chat_log", maxChat);
    }
    if (timeline.length > 0) {
      const sql = `INSERT INTO timeline (at, side, event)
        SELECT value->>'at', value->>'side', value->>'event' FROM json_each(?)`;
      this.#database.sql.exec(sql, JSON.stringify(timeline));
      this.#keepNewest("timeline", maxTimeline);
    }
  }

  /** Everything kept, told from the side of the one who reports. */
  read(reporter: Side): ReportEvidence {
    this.write();
    const { sql } = this.#database;
    const chat = sql.exec<Row<ChatLine>>("SELECT at, side, text FROM chat_log ORDER BY seq");
    const timeline = sql.exec<Row<TimelineLine>>("SELECT at, side, event FROM timeline ORDER BY seq");
    const nameOf = (side: Side) => (side === reporter ? ("reporter" as const) : ("reported" as const));
    return {
      chat: [...chat].map(({ at, side, text }) => ({ at: timeOf(at), from: nameOf(side), text })),
      timeline: [...timeline].map(({ at, side, event }) => ({
        at: timeOf(at),
        who: side === null ? "room" : nameOf(side),
        event,
      })),
    };
  }

  #keepNewest(table: "chat_log" | "timeline", most: number): void {
    this.#database.sql.exec(`DELETE FROM ${table} WHERE seq <= (SELECT max(seq) FROM ${table}) - ?`, most);
  }

  /** A second does not keep the object from hibernating, which takes ten. */
  #writeSoon(): void {
    if (this.#chat.length + this.#timeline.length >= maxWaiting) this.write();
    if (this.#isWriteDue) return;
    this.#isWriteDue = true;
    this.#ctx.waitUntil(this.#writeLater());
  }

  async #writeLater(): Promise<void> {
    await scheduler.wait(writeAfterMs);
    this.#isWriteDue = false;
    try {
      this.write();
    } catch (fault) {
      this.#faults.note("evidence.not_written", { fault, place: "CallRoom" });
    }
  }
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
