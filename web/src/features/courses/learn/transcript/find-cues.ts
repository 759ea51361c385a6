import type { Cue } from "../../../../../../src/contract/media/web-vtt.ts";

/** The text as it is compared: without case, Latin letters without accents. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The cues in which the words stand, in their order; all of them when nothing is looked for. */
export function findCues(cues: readonly Cue[], words: string): readonly Cue[] {
  const wanted = folded(words);
  return wanted === "" ? cues : cues.filter(({ text }) => folded(text).includes(wanted));
}

/** The cue that is heard at that time, or the last one before it; null before the first. */
export function cueAt(cues: readonly Cue[], seconds: number): Cue | null {
  return cues.findLast(({ startSeconds }) => startSeconds <= seconds) ?? null;
}
