import { box, boxesIn, fullBox, u32 } from "./boxes.ts";

/** 1 as a fixed-point number of 16 and 16 bits: nothing is shown faster or slower. */
const RATE = 0x1_00_00;

/**
 * A header of a track that begins to be shown at `mediaTime` of its clock (ISO/IEC 14496-12, 8.6.6): what is decoded in
 * another order than it is shown needs a while between the two, and nobody is to wait for it.
 */
export function withEditList(init: Uint8Array, mediaTime: number): Uint8Array {
  if (mediaTime === 0) return init;
  const edit = box(
    "edts",
    fullBox("elst", { version: 0, flags: 0 }, u32(1), u32(0), u32(mediaTime), u32(RATE)),
  );
  return join(
    boxesIn(init).map(({ type, bytes }) =>
      type === "moov" ? rebuilt(bytes, "trak", trackWith(edit)) : bytes,
    ),
  );
}

/** Behind the header of the track, where the order of boxes asks for it. */
function trackWith(edit: Uint8Array): (track: Uint8Array) => Uint8Array {
  return (track) => rebuilt(track, "tkhd", (header) => join([header, edit]));
}

/** A box in which those of a type are others. */
function rebuilt(outer: Uint8Array, type: string, change: (inner: Uint8Array) => Uint8Array): Uint8Array {
  const name = String.fromCharCode(...outer.subarray(4, 8));
  const inner = boxesIn(outer.subarray(8)).map((each) =>
    each.type === type ? change(each.bytes) : each.bytes,
  );
  return box(name, ...inner);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
