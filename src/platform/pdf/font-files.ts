type Range = readonly [first: number, last: number];

/** Blocks of Unicode and the file that draws them. Latin, Greek and Cyrillic are in `latin`, as everything that is not here. */
const scripts: readonly (readonly [file: string, ...ranges: Range[]])[] = [
  ["armenian", [0x530, 0x58f], [0xfb13, 0xfb17]],
  ["hebrew", [0x590, 0x5ff], [0xfb1d, 0xfb4f]],
  ["arabic", [0x600, 0x6ff], [0x750, 0x77f], [0x870, 0x8ff], [0xfb50, 0xfdff], [0xfe70, 0xfefc]],
  ["thaana", [0x780, 0x7bf]],
  ["devanagari", [0x900, 0x97f], [0xa8e0, 0xa8ff]],
  ["bengali", [0x980, 0x9ff]],
  ["gurmukhi", [0xa00, 0xa7f]],
  ["gujarati", [0xa80, 0xaff]],
  ["oriya", [0xb00, 0xb7f]],
  ["tamil", [0xb80, 0xbff]],
  ["telugu", [0xc00, 0xc7f]],
  ["kannada", [0xc80, 0xcff]],
  ["malayalam", [0xd00, 0xd7f]],
  ["sinhala", [0xd80, 0xdff]],
  ["thai", [0xe00, 0xe7f]],
  ["lao", [0xe80, 0xeff]],
  ["tibetan", [0xf00, 0xfff]],
  ["myanmar", [0x1000, 0x109f], [0xa9e0, 0xa9ff], [0xaa60, 0xaa7f]],
  ["georgian", [0x10a0, 0x10ff], [0x1c90, 0x1cbf], [0x2d00, 0x2d2f]],
  ["ethiopic", [0x1200, 0x139f], [0x2d80, 0x2ddf], [0xab00, 0xab2f]],
  ["cherokee", [0x13a0, 0x13ff], [0xab70, 0xabbf]],
  ["khmer", [0x1780, 0x17ff], [0x19e0, 0x19ff]],
];

/** Chinese, Japanese and Korean: a file for each 256 characters. */
const pages: readonly Range[] = [
  [0x2e80, 0x31ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
  [0x20000, 0x323af],
];

/** What draws everything that no other file draws, a box for what nobody knows included. */
export const FALLBACK_FILE = "latin";

/** Which file below /fonts/names, without its ending, draws the character if any does. */
export function fontFileOf(codePoint: number): string {
  const holds = ([first, last]: Range) => first <= codePoint && codePoint <= last;
  if (pages.some(holds)) return `cjk/${(codePoint >> 8).toString(16)}`;
  return scripts.find(([, ...ranges]) => ranges.some(holds))?.[0] ?? FALLBACK_FILE;
}
