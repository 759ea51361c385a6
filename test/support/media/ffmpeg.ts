import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

const probedSchema = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string(),
      codec_name: z.string(),
      start_time: z.coerce.number(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
});

const packetsSchema = z.object({
  packets: z.array(z.object({ pts_time: z.coerce.number(), duration_time: z.coerce.number().default(0) })),
});

export interface ProbedStream {
  codec: string;
  /** When it begins, in seconds. */
  startsAt: number;
  /** When its last packet ends to be shown. */
  endsAt: number;
  packets: number;
  /** Degrees. */
  rotation: number;
}

/** Decodes everything that a file or playlist names; throws with FFmpeg's words at the first thing that is wrong. */
export async function decode(path: string): Promise<void> {
  const { stderr } = await run("ffmpeg", ["-v", "warning", "-xerror", "-i", path, "-f", "null", "-"]);
  if (stderr !== "") throw new Error(`FFmpeg is not content: ${stderr}`);
}

/** What FFmpeg sees of the first picture (`v`) or sound (`a`); null when there is none. */
export async function probe(path: string, type: "v" | "a"): Promise<ProbedStream | null> {
  const select = ["-v", "error", "-of", "json", "-select_streams", `${type}:0`];
  const shown = await run("ffprobe", [...select, "-show_streams", path]);
  const [stream] = probedSchema.parse(JSON.parse(shown.stdout)).streams;
  if (stream === undefined) return null;
  const listed = await run("ffprobe", [...select, "-show_packets", path], { maxBuffer: 64 * 1024 * 1024 });
  const { packets } = packetsSchema.parse(JSON.parse(listed.stdout));
  return {
    codec: stream.codec_name,
    startsAt: Math.min(...packets.map(({ pts_time: at }) => at)),
    endsAt: Math.max(...packets.map(({ pts_time: at, duration_time: length }) => at + length)),
    packets: packets.length,
    rotation: stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0,
  };
}

export async function ffmpeg(args: readonly string[]): Promise<void> {
  await run("ffmpeg", ["-y", "-v", "error", "-nostdin", ...args]);
}
