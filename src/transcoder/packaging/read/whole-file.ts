import { VideoRefused } from "../../video-refused.ts";
import type { BlockReader } from "./block-reader.ts";
import { requireCountablePackets } from "./sample-count.ts";

/** More of them at the top of a file than any recorder writes in 12 hours: what goes on so is no video. */
const MAX_BOXES = 200_000;

const MOOV = 0x6d_6f_6f_76;
const MOOF = 0x6d_6f_6f_66;
const TELLS_OF_PACKETS = new Set([MOOV, MOOF]);

/**
 * Makes sure that a file is as long as it says: what was cut in the middle is otherwise a shorter video to its reader.
 * Knows boxes (ISO/IEC 14496-12, 4.2) and the segment of Matroska (RFC 9559, 4.5; EBML sizes: RFC 8794, 6).
 * @throws VideoRefused `damaged` when something reaches beyond the end, `too_long` for tables that no memory holds
 */
export async function requireWholeFile(reader: BlockReader, container: "boxes" | "matroska"): Promise<void> {
  const end = container === "boxes" ? await endOfBoxes(reader) : await endOfSegment(reader);
  if (end > reader.sizeBytes) throw new VideoRefused("damaged");
}

async function endOfBoxes(reader: BlockReader): Promise<number> {
  let at = 0;
  for (let count = 0; at + 8 <= reader.sizeBytes; count += 1) {
    if (count > MAX_BOXES) throw new VideoRefused("damaged");
    const header = viewOf(await reader.read(at, Math.min(at + 16, reader.sizeBytes)));
    const short = header.getUint32(0);
    if (short === 0) {
      // Only what is not read into memory may end where the file does.
      if (TELLS_OF_PACKETS.has(header.getUint32(4))) throw new VideoRefused("damaged");
      return reader.sizeBytes;
    }
    const isLong = short === 1;
    if (isLong && header.byteLength < 16) return Number.POSITIVE_INFINITY;
    const size = isLong ? Number(header.getBigUint64(8)) : short;
    if (size < 8) throw new VideoRefused("damaged");
    const end = at + size;
    if (end <= reader.sizeBytes && TELLS_OF_PACKETS.has(header.getUint32(4))) {
      await requireCountablePackets(reader, { start: at, end });
    }
    at = end;
  }
  return at;
}

const SEGMENT = 0x18_53_80_67;

async function endOfSegment(reader: BlockReader): Promise<number> {
  const bytes = await reader.read(0, Math.min(4096, reader.sizeBytes));
  let at = 0;
  while (at < bytes.length) {
    const id = variableInteger(bytes, at, { keepsMarker: true });
    if (id === null) break;
    const size = variableInteger(bytes, at + id.length, { keepsMarker: false });
    if (size === null) break;
    const body = at + id.length + size.length;
    // A live recorder does not know the size when it begins, and says so with ones only.
    if (id.value === SEGMENT) return size.isUnknown ? reader.sizeBytes : body + size.value;
    at = body + size.value;
  }
  throw new VideoRefused("damaged");
}

function variableInteger(bytes: Uint8Array, at: number, { keepsMarker }: { keepsMarker: boolean }) {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return null;
  let value = keepsMarker ? first : first & (0xff >> length);
  for (let index = 1; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, length, isUnknown: !keepsMarker && value === 2 ** (7 * length) - 1 };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
