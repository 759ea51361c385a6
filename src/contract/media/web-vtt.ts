/** One line of captions: when it is shown, in seconds, and its plain text (lines divided by "\n"). */
export interface Cue {
  startSeconds: number;
  endSeconds: number;
  text: string;
}

/** What is wrong with a WebVTT text, and in which line (from 1). */
export interface WebVttProblem {
  line: number;
  message: string;
}

const TIMING = /^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;
const MAX_CUES = 10_000;
const MAX_CUE_CHARACTERS = 1000;

/**
 * The cues of a WebVTT text (W3C WebVTT 1, sections 4 and 6), as plain text: tags, styles, regions, notes, identifiers
 * and settings are left out, so nothing in it can be more than words. Stricter than browsers: what they would skip in
 * silence is a problem that the author is told of.
 */
export function parseWebVtt(source: string): { cues: Cue[] } | { problem: WebVttProblem } {
  const lines = source
    .replace(/^\ufeff/, "")
    .replaceAll("\0", "\ufffd")
    .split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? "")) return problemAt(0, "The first line must be WEBVTT");
  const cues: Cue[] = [];
  let at = 1;
  while (at < lines.length && lines[at] !== "") at += 1;
  while (at < lines.length) {
    const start = at;
    while (at < lines.length && lines[at] !== "") at += 1;
    const block = lines.slice(start, at);
    at += 1;
    if (block.length === 0 || /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? "")) continue;
    const timingAt = block.findIndex((line) => line.includes("-->"));
    if (timingAt === -1 || timingAt > 1) return problemAt(start, "A time line is missing here");
    const times = timesOf(block[timingAt] ?? "");
    if (times === null) return problemAt(start + timingAt, "This time line cannot be read");
    if (times.endSeconds <= times.startSeconds) {
      return problemAt(start + timingAt, "The end must be after the start");
    }
    const previous = cues.at(-1);
    if (previous !== undefined && times.startSeconds < previous.startSeconds) {
      return problemAt(start + timingAt, "Captions must be in the order in which they are shown");
    }
    const text = plainText(block.slice(timingAt + 1).join("\n"));
    if (text.length > MAX_CUE_CHARACTERS) {
      return problemAt(start, `Use at most ${MAX_CUE_CHARACTERS} characters in one caption`);
    }
    if (text !== "") cues.push({ ...times, text });
    if (cues.length > MAX_CUES) return problemAt(start, `Use at most ${MAX_CUES} captions`);
  }
  return cues.length === 0 ? problemAt(lines.length - 1, "There are no captions in this file") : { cues };
}

/** The cues as WebVTT that says nothing but when and what. */
export function writeWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ startSeconds, endSeconds, text }) =>
      `${timestamp(startSeconds)} --> ${timestamp(endSeconds)}\n${escaped(text)}`,
  );
  return `WEBVTT\n\n${blocks.join("\n\n")}\n`;
}

function problemAt(index: number, message: string): { problem: WebVttProblem } {
  return { problem: { line: index + 1, message } };
}

function timesOf(line: string): { startSeconds: number; endSeconds: number } | null {
  const [start, end] = line.split("-->");
  const startSeconds = secondsOf(start?.trim() ?? "");
  const endSeconds = secondsOf(end?.trim().split(/[ \t]/)[0] ?? "");
  return startSeconds === null || endSeconds === null ? null : { startSeconds, endSeconds };
}

function secondsOf(text: string): number | null {
  const match = TIMING.exec(text);
  if (match === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0", milliseconds = "0"] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(milliseconds) / 1000;
}

function timestamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, width: number) => String(Math.floor(value)).padStart(width, "0");
  const whole = Math.floor(milliseconds / 1000);
  return `${part(whole / 3600, 2)}:${part((whole / 60) % 60, 2)}:${part(whole % 60, 2)}.${part(milliseconds % 1000, 3)}`;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

/** Control characters, and those that turn the reading direction. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const INVISIBLE = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function plainText(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>?/g, "")
    .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? "")
    .replaceAll(INVISIBLE, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
