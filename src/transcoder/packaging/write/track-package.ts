import type { EncodedPacket } from "mediabunny";
import type { PackageFolder } from "../media-storage.ts";
import { DecodeOrder, type Scheduled } from "./decode-order.ts";
import type { BufferPool } from "./buffer-pool.ts";
import { withEditList } from "./edit-list.ts";
import { fragment, type Sample, segmentType } from "./fragment.ts";
import type { InitSegment } from "./init-segment.ts";
import type { PlaylistSegment } from "./playlists.ts";
import { SegmentFile } from "./segment-file.ts";
import type { UploadSlots } from "./upload-slots.ts";

/** A segment ends at the first key frame after this; with a key frame every second or two it is about 6 s long. */
const SEGMENT_SECONDS = 5;
/** Sooner where the picture is so rich that a segment would weigh more. */
const SEGMENT_BYTES = 8 * 1024 * 1024;
const LEAST_SEGMENT_SECONDS = 1;
/** A chunk is written when it has this much, wherever it is: a minute without a key frame need not be held. */
const CHUNK_BYTES = 1024 * 1024;
/** Nor need a million packets of one byte each. */
const CHUNK_SAMPLES = 2000;

type Waiting = Omit<Sample, "decodedAt">;

interface TrackPackageOptions {
  folder: PackageFolder;
  slots: UploadSlots;
  pool: BufferPool;
  /** Of the names of the track's files, which lie in one folder. */
  prefix: string;
  contentType: string;
  init: InitSegment;
  /** Every packet of a sound can begin a segment. */
  hasOnlyKeys: boolean;
}

/** Writes one track as CMAF segments of a media playlist, each as soon as it is complete. */
export class TrackPackage {
  readonly segments: PlaylistSegment[] = [];
  readonly #options: TrackPackageOptions;
  readonly #order = new DecodeOrder<Waiting>();
  #previous: Scheduled<Waiting> | null = null;
  #chunk: Sample[] = [];
  #chunkBytes = 0;
  #chunks = 0;
  #segment: { file: SegmentFile; path: string; beganAt: number } | null = null;

  constructor(options: TrackPackageOptions) {
    this.#options = options;
  }

  get initPath(): string {
    return `${this.#options.prefix}init.mp4`;
  }

  /** Packets come in decode order; `offsetSeconds` is added to the time at which each is shown. */
  async add(packet: EncodedPacket, offsetSeconds: number): Promise<void> {
    const { init, hasOnlyKeys } = this.#options;
    const scheduled = this.#order.push({
      // Packets lie in blocks of the file: the few of a long piece of sound must not keep all of them.
      data: hasOnlyKeys ? packet.data.slice() : packet.data,
      isKey: hasOnlyKeys || packet.type === "key",
      presentedAt: Math.round((packet.timestamp + offsetSeconds) * init.timescale),
      duration: Math.max(0, Math.round(packet.duration * init.timescale)),
    });
    if (scheduled !== null) await this.#follow(scheduled);
  }

  async finish(): Promise<void> {
    for (const scheduled of this.#order.drain()) await this.#follow(scheduled);
    const last = this.#previous;
    if (last === null) return;
    await this.#place(last, last.duration);
    await this.#endSegment(last.decodedAt + last.duration);
  }

  async abandon(): Promise<void> {
    await this.#segment?.file.abandon();
  }

  /** How long a sample lasts is known when the next one is. */
  async #follow(next: Scheduled<Waiting>): Promise<void> {
    const previous = this.#previous;
    this.#previous = next;
    if (previous === null) {
      await this.#writeInit();
      return;
    }
    await this.#place(previous, next.decodedAt - previous.decodedAt);
    if (next.isKey && this.#isSegmentFull(next.decodedAt)) await this.#endSegment(next.decodedAt);
  }

  async #place(sample: Scheduled<Waiting>, duration: number): Promise<void> {
    this.#segment ??= await this.#beginSegment(sample.decodedAt);
    this.#chunk.push({ ...sample, presentedAt: sample.presentedAt + this.#order.delay, duration });
    this.#chunkBytes += sample.data.length;
    if (this.#chunkBytes >= CHUNK_BYTES || this.#chunk.length >= CHUNK_SAMPLES)
      await this.#writeChunk(this.#segment.file);
  }

  async #writeInit(): Promise<void> {
    const { folder, slots, init, contentType } = this.#options;
    const bytes = withEditList(init.bytes, this.#order.delay);
    await slots.run(bytes.length, () => folder.put(this.initPath, bytes, contentType));
  }

  #isSegmentFull(now: number): boolean {
    if (this.#segment === null) return false;
    const seconds = (now - this.#segment.beganAt) / this.#options.init.timescale;
    const bytes = this.#segment.file.sizeBytes + this.#chunkBytes;
    return seconds >= SEGMENT_SECONDS || (bytes >= SEGMENT_BYTES && seconds >= LEAST_SEGMENT_SECONDS);
  }

  async #beginSegment(beganAt: number) {
    const { folder, slots, pool, contentType } = this.#options;
    const number = String(this.segments.length + 1).padStart(5, "0");
    const path = `${this.#options.prefix}${number}.m4s`;
    const file = new SegmentFile({ folder, slots, pool, path, contentType });
    await file.append([segmentType()]);
    return { file, path, beganAt };
  }

  async #writeChunk(file: SegmentFile): Promise<void> {
    this.#chunks += 1;
    await file.append(fragment(this.#chunks, this.#chunk));
    this.#chunk = [];
    this.#chunkBytes = 0;
  }

  async #endSegment(endsAt: number): Promise<void> {
    const segment = this.#segment;
    if (segment === null) return;
    if (this.#chunk.length > 0) await this.#writeChunk(segment.file);
    const { timescale } = this.#options.init;
    this.segments.push({
      path: segment.path,
      durationSeconds: (endsAt - segment.beganAt) / timescale,
      sizeBytes: segment.file.sizeBytes,
    });
    await segment.file.finish();
    this.#segment = null;
  }
}
