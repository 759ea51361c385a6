import { VideoRefused } from "../../video-refused.ts";
import type { BlockReader } from "./block-reader.ts";

/** Twelve hours of 30 pictures a second and of sound: what the reader keeps of each packet stays in memory. */
const MOST_PACKETS = 4_000_000;
/** Of pictures that are shown in another order than they are decoded, it keeps a sorted list. */
const MOST_REORDERED = 1_500_000;
const MOST_IN_FRAGMENT = 500_000;
const CHUNK_BYTES = 64 * 1024;

/** Boxes whose content is boxes, as far as tables of samples lie in them (ISO/IEC 14496-12, 6.2). */
const CONTAINERS = new Set([
  "moov",
  "trak",
  "mdia",
  "minf",
  "dinf",
  "mfra",
  "edts",
  "stbl",
  "mvex",
  "udta",
  "moof",
  "traf",
]);

/** Boxes that hold others behind fields of their own: no table of samples belongs there, and none may hide there. */
const DESCRIPTIONS = new Set(["stsd", "meta"]);
const TABLES = ["stts", "ctts", "stsz", "stz2", "stsc", "trun"];

interface Counts {
  packets: number;
  reordered: number;
  inFragments: number;
}

/**
 * A table says in eight bytes how long four billion packets last, and its reader makes room for every one of them. So
 * the packets that a `moov` or a `moof` tells of are counted before it is read.
 * @throws VideoRefused `too_long`, or `damaged` when boxes reach beyond those that they lie in
 */
export async function requireCountablePackets(
  reader: BlockReader,
  { start, end }: { start: number; end: number },
): Promise<void> {
  const counts = { packets: 0, reordered: 0, inFragments: 0 };
  await countIn(reader, { start, end }, counts);
  const { packets, reordered, inFragments } = counts;
  if (packets > MOST_PACKETS || reordered > MOST_REORDERED || inFragments > MOST_IN_FRAGMENT) {
    throw new VideoRefused("too_long");
  }
}

async function countIn(
  reader: BlockReader,
  { start, end }: { start: number; end: number },
  counts: Counts,
): Promise<void> {
  let timed = 0;
  let isReordered = false;
  for (let at = start; at + 8 <= end;) {
    const header = await viewOf(reader, at, Math.min(at + 24, end));
    const short = header.getUint32(0);
    const isLong = short === 1 && header.byteLength >= 16;
    const size = isLong ? Number(header.getBigUint64(8)) : short === 0 ? end - at : short;
    const body = at + (isLong ? 16 : 8);
    if (size < body - at) return;
    const type = String.fromCharCode(...new Uint8Array(header.buffer, header.byteOffset + 4, 4));
    const content = { start: body, end: at + size };
    if (at + size > end) throw new VideoRefused("damaged");
    if (CONTAINERS.has(type)) await countIn(reader, content, counts);
    else if (DESCRIPTIONS.has(type)) await requireNoTables(reader, content);
    else if (type === "stts") timed += await sumOfRuns(reader, content);
    else if (type === "ctts") {
      isReordered = true;
      counts.reordered += await sumOfRuns(reader, content);
    } else if (type === "stsz" || type === "stz2") counts.packets += await fieldAt(reader, content, 8);
    else if (type === "stsc") counts.packets += await lastFirstChunk(reader, content);
    else if (type === "trun") counts.inFragments += await fieldAt(reader, content, 4);
    at += size;
  }
  counts.packets += timed;
  if (isReordered) counts.reordered += timed;
}

async function requireNoTables(
  reader: BlockReader,
  { start, end }: { start: number; end: number },
): Promise<void> {
  for (let at = start; at < end; at += CHUNK_BYTES - 3) {
    const text = asLatin1(await viewOf(reader, at, Math.min(at + CHUNK_BYTES, end)));
    if (TABLES.some((table) => text.includes(table))) throw new VideoRefused("damaged");
  }
}

function asLatin1(view: DataView): string {
  return new TextDecoder("latin1").decode(view);
}

/** The number of chunks that `stsc` (8.7.4) tells of, but for those of its last run. */
async function lastFirstChunk(reader: BlockReader, content: { start: number; end: number }): Promise<number> {
  const entries = await fieldAt(reader, content, 4);
  const end = Math.min(content.end, content.start + 8 + entries * 12);
  let last = 0;
  for (let at = content.start + 8; at + 12 <= end; at += 12) {
    last = Math.max(last, await fieldAt(reader, { start: at, end }, 0));
  }
  return last;
}

/** Of the first number of each pair, as `stts` (8.6.1.2) and `ctts` (8.6.1.3) have them. */
async function sumOfRuns(reader: BlockReader, content: { start: number; end: number }): Promise<number> {
  const entries = await fieldAt(reader, content, 4);
  const end = Math.min(content.end, content.start + 8 + entries * 8);
  let sum = 0;
  for (let at = content.start + 8; at + 8 <= end && sum <= MOST_PACKETS; at += CHUNK_BYTES) {
    const runs = await viewOf(reader, at, Math.min(at + CHUNK_BYTES, end));
    for (let offset = 0; offset + 8 <= runs.byteLength; offset += 8) sum += runs.getUint32(offset);
  }
  return sum;
}

async function fieldAt(
  reader: BlockReader,
  { start, end }: { start: number; end: number },
  offset: number,
): Promise<number> {
  if (start + offset + 4 > end) return 0;
  return (await viewOf(reader, start + offset, start + offset + 4)).getUint32(0);
}

async function viewOf(reader: BlockReader, start: number, end: number): Promise<DataView> {
  const bytes = await reader.read(start, end);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
