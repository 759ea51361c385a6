/** So many lines wait for the room at most; what is typed beyond stays in its field. */
const maxKept = 20;

interface Room {
  /** Sends a line now; false when it cannot. */
  send: (text: string) => boolean;
  /** The line is on its way, or kept for it: it may be shown. */
  said: (text: string) => void;
}

/** Lines of the chat. The room takes none before it has let us in: those typed until then are kept, and sent in order. */
export class ChatSender {
  readonly #room: Room;
  #kept: string[] = [];
  #place: "not yet" | "in" | "away" = "not yet";

  constructor(room: Room) {
    this.#room = room;
  }

  /** False when the line is neither sent nor kept. */
  say(text: string): boolean {
    const isTaken =
      this.#place === "not yet" ? this.#keep(text) : this.#place === "in" && this.#room.send(text);
    if (isTaken) this.#room.said(text);
    return isTaken;
  }

  /** The room has let us in, for the first time or again. */
  joined(): void {
    this.#place = "in";
    const kept = this.#kept;
    this.#kept = [];
    const unsent = kept.findIndex((text) => !this.#room.send(text));
    if (unsent !== -1) this.#kept = kept.slice(unsent);
  }

  /** The connection is lost: the room has to let us in once more. */
  lost(): void {
    if (this.#place === "in") this.#place = "away";
  }

  #keep(text: string): boolean {
    if (this.#kept.length >= maxKept) return false;
    this.#kept.push(text);
    return true;
  }
}
