import { ascii, box, fullBox, u32, u64 } from "./boxes.ts";

/** One frame or one packet of sound; times in units of the track. */
export interface Sample {
  data: Uint8Array;
  isKey: boolean;
  decodedAt: number;
  presentedAt: number;
  duration: number;
}

const TRACK_ID = 1;
const DEFAULT_BASE_IS_MOOF = 0x02_00_00;
const DATA_OFFSET = 0x1;
const EACH_HAS_DURATION_SIZE_FLAGS_OFFSET = 0xf00;
/** sample_depends_on = 2: none other is needed to decode it. */
const KEY = 0x02_00_00_00;
/** sample_depends_on = 1, sample_is_non_sync_sample = 1. */
const NO_KEY = 0x01_01_00_00;

/** What a media segment begins with (CMAF, ISO/IEC 23000-19, 7.3.3.1). */
export function segmentType(): Uint8Array {
  return box("styp", ascii("msdh"), u32(0), ascii("msdh"), ascii("cmfs"));
}

/**
 * A chunk of a CMAF segment: `moof` and `mdat` of one track (ISO/IEC 14496-12, 8.8). Chunks may begin anywhere, segments
 * with a key frame.
 */
export function fragment(sequenceNumber: number, samples: readonly Sample[]): Uint8Array[] {
  // The offset of the data is the length of the box it stands in, which does not depend on its value.
  const { length } = movieFragment(sequenceNumber, samples, 0);
  const moof = movieFragment(sequenceNumber, samples, length + 8);
  const dataBytes = samples.reduce((sum, { data }) => sum + data.length, 0);
  const header = new Uint8Array([...u32(dataBytes + 8), ...ascii("mdat")]);
  return [moof, header, ...samples.map(({ data }) => data)];
}

function movieFragment(sequenceNumber: number, samples: readonly Sample[], dataOffset: number): Uint8Array {
  const decodedAt = samples[0]?.decodedAt ?? 0;
  return box(
    "moof",
    fullBox("mfhd", { version: 0, flags: 0 }, u32(sequenceNumber)),
    box(
      "traf",
      fullBox("tfhd", { version: 0, flags: DEFAULT_BASE_IS_MOOF }, u32(TRACK_ID)),
      fullBox("tfdt", { version: 1, flags: 0 }, u64(decodedAt)),
      fullBox(
        "trun",
        { version: 1, flags: DATA_OFFSET + EACH_HAS_DURATION_SIZE_FLAGS_OFFSET },
        u32(samples.length),
        u32(dataOffset),
        samples.flatMap(({ data, isKey, decodedAt, presentedAt, duration }) => [
          ...u32(duration),
          ...u32(data.length),
          ...u32(isKey ? KEY : NO_KEY),
          ...u32(presentedAt - decodedAt),
        ]),
      ),
    ),
  );
}
