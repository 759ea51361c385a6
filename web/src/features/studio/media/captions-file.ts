import { CAPTIONS_MAX_BYTES } from "../../../../../src/contract/media/captions.ts";
import { extensionOf } from "../../../../../src/contract/media/file-name.ts";
import { parseWebVtt } from "../../../../../src/contract/media/web-vtt.ts";
import type { WebVttProblem } from "../../../../../src/contract/media/web-vtt.ts";
import { limitText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";

/** What `parseWebVtt` says, in the reader's language. */
const words: Readonly<Record<string, () => string>> = {
  "The first line must be WEBVTT": m.media_vtt_header,
  "A time line is missing here": m.media_vtt_time_missing,
  "This time line cannot be read": m.media_vtt_time_wrong,
  "The end must be after the start": m.media_vtt_end,
  "Captions must be in the order in which they are shown": m.media_vtt_order,
  "There are no captions in this file": m.media_vtt_empty,
};

const srtTime = /^(\d{1,2}:\d{2}:\d{2}),(\d{3})\s*-->\s*(\d{1,2}:\d{2}:\d{2}),(\d{3})/;

/** A captions file as WebVTT (SubRip is turned into it), or why it cannot be used. */
export async function readCaptions(file: File): Promise<{ text: string } | { why: string }> {
  const { name, size } = file;
  const kind = extensionOf(name);
  if (size === 0) return { why: m.media_refused_empty({ name }) };
  if (kind !== "vtt" && kind !== "srt") return { why: m.media_refused_kind({ name, kinds: "VTT, SRT" }) };
  if (size > CAPTIONS_MAX_BYTES) return { why: m.media_vtt_size({ size: limitText(CAPTIONS_MAX_BYTES) }) };
  const source = await utf8Of(file);
  if (source === null) return { why: m.media_vtt_text() };
  const text = kind === "srt" ? webVttOf(source) : source;
  const parsed = parseWebVtt(text);
  if (!("problem" in parsed)) return { text };
  // The head that an .srt file gains is not in the file that its author sees.
  return { why: problemText(parsed.problem, kind === "srt" ? 2 : 0) };
}

/** SubRip has no head, and a comma before the milliseconds. */
export function webVttOf(subRip: string): string {
  const lines = subRip
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line.replace(srtTime, (_all, start: string, startMs: string, end: string, endMs: string) => {
        const two = (time: string) => time.padStart(8, "0");
        return `${two(start)}.${startMs} --> ${two(end)}.${endMs}`;
      }),
    );
  return ["WEBVTT", "", ...lines].join("\n");
}

function problemText({ line, message }: WebVttProblem, head: number): string {
  const wording = words[message] ?? m.media_vtt_long;
  return m.media_captions_problem({ line: Math.max(1, line - head), message: wording() });
}

async function utf8Of(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    // Another encoding: letters would be wrong without anybody noticing.
    return null;
  }
}
