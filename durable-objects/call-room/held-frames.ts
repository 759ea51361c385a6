import type { RoomDatabase } from "./room-database.ts";
import type { Side } from "./room.ts";

interface HeldFrame extends Record<string, SqlStorageValue> {
  seq: number;
  side: number;
  generation: number | null;
  text: string;
}

const maxFrames = 64;
const maxCharacters = 256 * 1024;

/** Frames for a member who is not in the room yet, or not at the moment; kept in order, in SQLite, within bounds. */
export class HeldFrames {
  readonly #database: RoomDatabase;
  #count: number | null = null;

  constructor(database: RoomDatabase) {
    this.#database = database;
  }

  get #sql(): SqlStorage {
    return this.#database.sql;
  }

  /** `generation` is that of a `webrtc_*` frame: it makes those of earlier generations worthless. */
  hold(frame: { to: Side; text: string; generation: number | null }): void {
    const { to, text, generation } = frame;
    if (generation !== null) {
      this.#sql.exec("DELETE FROM held WHERE side = ? AND generation < ?", to, generation);
    }
    this.#sql.exec("INSERT INTO held (side, generation, text) VALUES (?, ?, ?)", to, generation, text);
    this.#trim(to);
    this.#count = null;
  }

  /** Takes out everything held for this side, in order. */
  takeFor(side: Side): string[] {
    if (this.#total() === 0) return [];
    const frames = this.#framesFor(side);
    this.#sql.exec("DELETE FROM held WHERE side = ?", side);
    this.#count = null;
    return frames.map((frame) => frame.text);
  }

  /** The oldest go first when there are too many. */
  #trim(side: Side): void {
    let characters = 0;
    const kept = this.#framesFor(side)
      .toReversed()
      .filter((frame, index) => {
        characters += frame.text.length;
        return index < maxFrames && characters <= maxCharacters;
      });
    const oldest = kept.at(-1);
    if (oldest !== undefined) this.#sql.exec("DELETE FROM held WHERE side = ? AND seq < ?", side, oldest.seq);
  }

  #framesFor(side: Side): HeldFrame[] {
    return [...this.#sql.exec<HeldFrame>("SELECT * FROM held WHERE side = ? ORDER BY seq", side)];
  }

  #total(): number {
    if (!this.#database.isMade) return 0;
    this.#count ??= this.#sql.exec<{ total: number }>("SELECT count(*) AS total FROM held").one().total;
    return this.#count;
  }
}
