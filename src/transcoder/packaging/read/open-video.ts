import { CustomSource, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from "mediabunny";
import { VideoRefused } from "../../video-refused.ts";
import type { BlockReader } from "./block-reader.ts";
import { reading } from "./reading.ts";
import { requireWholeFile } from "./whole-file.ts";

// Its lines are for people who look at a console; what matters is in what it throws.
Logging.level = LogLevel.Silent;

const formats = [MP4, QTFF, MATROSKA, WEBM];

/** Of views of blocks, for two places in the file: what it needs stays with the packets that lie in it. */
const CACHE_BYTES = 6 * 1024 * 1024;

/** A stream may give more than was asked for, an array may not; what is more needs no second look into the file. */
function oneChunk(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/**
 * Opens a file as the video it is, by its bytes and not its name. The caller disposes of it.
 * @throws VideoRefused `not_a_video` or `damaged`
 */
export async function openVideo(reader: BlockReader): Promise<Input> {
  if (reader.sizeBytes === 0) throw new VideoRefused("not_a_video");
  const source = new CustomSource({
    getSize: () => reader.sizeBytes,
    read: async (start, end) => oneChunk(await reader.readOn(start, end)),
    maxCacheSize: CACHE_BYTES,
    prefetchProfile: "none",
  });
  const input = new Input({ source, formats });
  try {
    if (!(await reading(() => input.canRead()))) throw new VideoRefused("not_a_video");
    const format = await reading(() => input.getFormat());
    const isMatroska = format === MATROSKA || format === WEBM;
    await requireWholeFile(reader, isMatroska ? "matroska" : "boxes");
    return input;
  } catch (fault) {
    input.dispose();
    throw fault;
  }
}
