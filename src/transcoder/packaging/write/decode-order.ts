/** As many frames as an H.264 decoder holds back at most (ITU-T H.264, A.3.1: MaxDpbFrames). */
const REORDER_DEPTH = 16;

/** What comes with a time of presentation, in the order in which it is decoded. */
export interface Timed {
  /** When it is shown, in units of the track. */
  presentedAt: number;
}

export type Scheduled<T> = T & {
  /** When it is decoded, in units of the track. */
  decodedAt: number;
};

/**
 * Gives packets their decode times: the nth packet is decoded when the nth picture is shown. Holds back no more packets
 * than a decoder may reorder.
 */
export class DecodeOrder<T extends Timed> {
  readonly #waiting: T[] = [];
  readonly #times: number[] = [];
  #delay: number | null = null;

  /** How much later pictures would have to be shown for none to be decoded too late; known with the first decode time. */
  get delay(): number {
    return this.#delay ?? 0;
  }

  /** The packet whose decode time is now known, if any is. */
  push(packet: T): Scheduled<T> | null {
    this.#waiting.push(packet);
    insertSorted(this.#times, packet.presentedAt);
    return this.#waiting.length > REORDER_DEPTH ? this.#release() : null;
  }

  /** The rest, when no more packets come. */
  *drain(): Generator<Scheduled<T>> {
    for (let packet = this.#release(); packet !== null; packet = this.#release()) yield packet;
  }

  #release(): Scheduled<T> | null {
    this.#delay ??= this.#waiting.reduce(
      (most, { presentedAt }, index) => Math.max(most, (this.#times[index] ?? 0) - presentedAt),
      0,
    );
    const packet = this.#waiting.shift();
    const decodedAt = this.#times.shift();
    return packet === undefined || decodedAt === undefined ? null : { ...packet, decodedAt };
  }
}

function insertSorted(times: number[], time: number): void {
  let at = times.length;
  while (at > 0 && (times[at - 1] ?? 0) > time) at -= 1;
  times.splice(at, 0, time);
}
