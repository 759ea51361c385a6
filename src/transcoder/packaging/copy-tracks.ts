import type { EncodedPacket, InputTrack } from "mediabunny";
import { VideoRefused } from "../video-refused.ts";
import { PacketReader } from "./read/packet-reader.ts";
import type { TrackPackage } from "./write/track-package.ts";

interface Copy {
  track: InputTrack;
  into: TrackPackage;
}

/**
 * Copies pictures and sound side by side in the order of time, which is about the order in which they lie in the file.
 * The earliest of both is moved to 0 and the other with it, so that they stay together.
 * @throws VideoRefused `no_picture` when there is no picture to begin with, `too_long`, `damaged`
 */
export async function copyTracks(options: {
  pictures: Copy;
  sound: Copy | null;
  maxSeconds: number;
  /** Called with the bytes that were copied so far. */
  onBytes: (bytes: number) => Promise<void>;
}): Promise<void> {
  const copies = options.sound === null ? [options.pictures] : [options.pictures, options.sound];
  const streams = copies.map(({ track, into }) => ({ into, packets: new PacketReader(track) }));
  const [pictures, sound] = streams;
  const firstPicture = await seekKey(pictures?.packets);
  const firstSound = await seekPresented(sound?.packets, firstPicture.timestamp);
  const startsAt = Math.min(firstPicture.timestamp, firstSound?.timestamp ?? firstPicture.timestamp);
  let bytes = 0;
  for (let stream = await earliest(streams); stream !== null; stream = await earliest(streams)) {
    const packet = await stream.packets.take();
    if (packet === null) continue;
    bytes += packet.byteLength;
    // Pictures before the first key frame need one that is not there.
    if (packet.timestamp < startsAt) continue;
    if (packet.timestamp - startsAt > options.maxSeconds) throw new VideoRefused("too_long");
    await stream.into.add(packet, -startsAt);
    await options.onBytes(bytes);
  }
  for (const { into } of streams) await into.finish();
}

async function seekKey(packets: PacketReader | undefined): Promise<EncodedPacket> {
  for (let packet = await packets?.peek(); packet != null; packet = await packets?.peek()) {
    if (packet.type === "key") return packet;
    await packets?.take();
  }
  throw new VideoRefused("no_picture");
}

/** Skips sound that an edit list hides before the first picture: what an encoder needs to start, and nobody hears. */
async function seekPresented(
  packets: PacketReader | undefined,
  pictureAt: number,
): Promise<EncodedPacket | null> {
  const hiddenUntil = Math.min(0, pictureAt);
  for (let packet = await packets?.peek(); packet != null; packet = await packets?.peek()) {
    // A tenth of a millisecond, as times are rounded to the clock of the track.
    if (packet.timestamp + packet.duration > hiddenUntil + 0.0001) return packet;
    await packets?.take();
  }
  return null;
}

async function earliest<S extends { packets: PacketReader }>(streams: readonly S[]): Promise<S | null> {
  let found: { stream: S; timestamp: number } | null = null;
  for (const stream of streams) {
    const packet = await stream.packets.peek();
    if (packet === null || (found !== null && found.timestamp <= packet.timestamp)) continue;
    found = { stream, timestamp: packet.timestamp };
  }
  return found?.stream ?? null;
}
