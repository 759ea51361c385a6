import bidiFactory from "bidi-js";
import type { Glyph } from "./harfbuzz.ts";
import type { NameFont, NameFonts } from "./name-fonts.ts";

/** Text in one font and one direction, from left to right. */
export interface TextRun {
  font: NameFont;
  glyphs: readonly Glyph[];
  /** What each glyph stands for, one for each glyph; empty where another glyph stands for it. */
  meanings: readonly string[];
}

/** A line that is ready to be drawn. */
export interface TextLine {
  /** As they are seen. */
  runs: readonly TextRun[];
  /** In sizes of the letter. */
  width: number;
  /** Of the paragraph: such a line ends at the left. */
  isRightToLeft: boolean;
}

interface Stretch {
  start: number;
  end: number;
  level: number;
  font: NameFont;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Belongs to every script: spaces, digits, punctuation. */
const COMMON = /^[\p{Script=Common}\p{Script=Inherited}]/u;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * Sets one line of text in whatever scripts and directions it has (Unicode Standard Annex 9). A character that no font
 * draws becomes a box.
 */
export async function setLine(text: string, fonts: NameFonts): Promise<TextLine> {
  const clean = text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  const { levels, paragraphs } = bidi.getEmbeddingLevels(clean);
  const harfbuzz = await fonts.harfbuzz();
  const stretches = inVisualOrder(await stretchesOf(clean, levels, fonts));
  const runs = stretches.map((stretch): TextRun => {
    const { font, level } = stretch;
    const glyphs = harfbuzz.shape(font.shaping, clean, { ...stretch, isRightToLeft: level % 2 === 1 });
    return { font, glyphs, meanings: meaningsOf(glyphs, clean, stretch) };
  });
  const width = runs.reduce((sum, run) => sum + widthOf(run), 0);
  return { runs, width, isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

function widthOf({ font, glyphs }: TextRun): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0) / font.outlines.unitsPerEm;
}

/** Parts of one level and one font, in the order of the text. */
async function stretchesOf(text: string, levels: Uint8Array, fonts: NameFonts): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  let font = await fonts.fallback();
  for (const { segment, index } of graphemes.segment(text)) {
    font = await fontOf(segment, font, fonts);
    const level = levels[index] ?? 0;
    const end = index + segment.length;
    const last = stretches.at(-1);
    if (last !== undefined && last.level === level && last.font === font) last.end = end;
    else stretches.push({ start: index, end, level, font });
  }
  return stretches;
}

/** What belongs to every script stays in the font of what stands before it. */
async function fontOf(grapheme: string, before: NameFont, fonts: NameFonts): Promise<NameFont> {
  const seen = Array.from(grapheme).filter((char) => !INVISIBLE.test(char));
  if (seen.length === 0) return before;
  const harfbuzz = await fonts.harfbuzz();
  const codePoints = seen.map((char) => char.codePointAt(0) ?? 0);
  const isDrawn = codePoints.every((codePoint) => harfbuzz.covers(before.shaping, codePoint));
  if (isDrawn && COMMON.test(grapheme)) return before;
  return (await fonts.drawing(codePoints[0] ?? 0)) ?? fonts.fallback();
}

/** Rule L2: from the highest level down to the lowest odd one, turns round whatever is at that level or above. */
function inVisualOrder(stretches: readonly Stretch[]): Stretch[] {
  const order = [...stretches];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = Math.max(from, to);
    }
  }
  return order;
}

/**
 * Hands the characters of each cluster to its glyphs in the order of the text: a glyph that is wide and stands for nothing
 * would be read as a space. Marks belong to the letter they stand on.
 */
function meaningsOf(glyphs: readonly Glyph[], text: string, { end, level }: Stretch): string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster)), end].toSorted(
    (one, other) => one - other,
  );
  const meanings = glyphs.map(() => "");
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const chars = Array.from(text.slice(start, starts[index + 1]));
    const all = glyphs.flatMap(({ cluster }, place) => (cluster === start ? [place] : []));
    const wide = all.filter((place) => glyphs[place]?.advance !== 0);
    const seen = wide.length > 0 ? wide : all.slice(0, 1);
    const places = level % 2 === 1 ? seen.toReversed() : seen;
    for (const [turn, place] of places.entries()) {
      meanings[place] = (turn === places.length - 1 ? chars.slice(turn) : chars.slice(turn, turn + 1)).join(
        "",
      );
    }
  }
  return meanings;
}
