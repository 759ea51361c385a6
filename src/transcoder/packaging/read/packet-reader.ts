import { type EncodedPacket, EncodedPacketSink, type InputTrack } from "mediabunny";
import { VideoRefused } from "../../video-refused.ts";
import { reading } from "./reading.ts";

/**
 * The packets of a track in the order in which they are decoded, one at a time: mediabunny's own iterator reads a
 * second's worth ahead by the clock, which in a Worker stands still.
 */
export class PacketReader {
  readonly #sink: EncodedPacketSink;
  #next: EncodedPacket | null = null;
  #hasBegun = false;

  constructor(track: InputTrack) {
    this.#sink = new EncodedPacketSink(track);
  }

  /** The packet that `take` gives next, or null after the last. */
  async peek(): Promise<EncodedPacket | null> {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      this.#next = await reading(() => this.#sink.getFirstPacket());
    }
    return this.#next;
  }

  /**
   * @throws VideoRefused `damaged` when a packet that must be there is not
   */
  async take(): Promise<EncodedPacket | null> {
    const packet = await this.peek();
    if (packet === null) return null;
    this.#next = await reading(() => this.#following(packet));
    return packet;
  }

  /** A packet beyond the end of the file is null to mediabunny, as is the one after the last: its place tells them apart. */
  async #following(packet: EncodedPacket): Promise<EncodedPacket | null> {
    const next = await this.#sink.getNextPacket(packet);
    if (next !== null) return next;
    const promised = await this.#sink.getNextPacket(packet, { metadataOnly: true });
    if (promised !== null) throw new VideoRefused("damaged");
    return null;
  }
}
