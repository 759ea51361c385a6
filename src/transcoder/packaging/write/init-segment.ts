import {
  BufferTarget,
  CmafOutputFormat,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  NullTarget,
  Output,
} from "mediabunny";
import type { AudioTrack, VideoTrack } from "../read/choose-tracks.ts";
import { findBox } from "./boxes.ts";

/** What players read of a track before its first segment (CMAF header; RFC 8216, 3.3 and 4.3.2.5). */
export interface InitSegment {
  bytes: Uint8Array;
  /** How many units of the track's clock make a second. */
  timescale: number;
}

/** With the rotation of the file: a phone held upright writes lying frames and a matrix. */
export async function videoInit({ track, config }: VideoTrack): Promise<InitSegment> {
  const source = new EncodedVideoPacketSource("avc");
  const matrix = await track.getTransformationMatrix();
  return written(
    (output) => output.addVideoTrack(source, { transformationMatrix: matrix }),
    () => source.add(placeholder(), { decoderConfig: config }),
  );
}

export async function audioInit({ config }: AudioTrack): Promise<InitSegment> {
  const source = new EncodedAudioPacketSource("aac");
  return written(
    (output) => output.addAudioTrack(source),
    () => source.add(placeholder(), { decoderConfig: config }),
  );
}

/** mediabunny writes the header with the first packet; nothing of the packet is in it. */
function placeholder(): EncodedPacket {
  return new EncodedPacket(new Uint8Array(8), "key", 0, 1 / 25);
}

async function written(
  addTrack: (output: Output) => void,
  addPacket: () => Promise<void>,
): Promise<InitSegment> {
  const target = new BufferTarget();
  const output = new Output({ format: new CmafOutputFormat(), target: new NullTarget(), initTarget: target });
  addTrack(output);
  await output.start();
  await addPacket();
  await output.finalize();
  if (target.buffer === null) throw new Error("The header of the track was not written");
  const bytes = new Uint8Array(target.buffer);
  forgetTimes(bytes);
  return { bytes, timescale: timescaleOf(bytes) };
}

/** The same file makes the same header: when it was written is nobody's business (ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2). */
function forgetTimes(init: Uint8Array): void {
  for (const path of [["mvhd"], ["trak", "tkhd"], ["trak", "mdia", "mdhd"]]) {
    const header = findBox(init, ["moov", ...path]);
    if (header === null) continue;
    const bytesOfTimes = header[0] === 1 ? 16 : 8;
    header.fill(0, 4, 4 + bytesOfTimes);
  }
}

/** From the media header (ISO/IEC 14496-12, 8.4.2). */
function timescaleOf(init: Uint8Array): number {
  const header = findBox(init, ["moov", "trak", "mdia", "mdhd"]);
  if (header === null) throw new Error("The header of the track has no clock");
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return view.getUint32(view.getUint8(0) === 1 ? 20 : 12);
}
