import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { NameFonts } from "./name-fonts.ts";
import { setLine } from "./text-line.ts";

const fonts = new NameFonts(env.ASSETS);

/** What is seen from left to right: the fonts, and the text of each glyph. */
async function seen(text: string) {
  const { runs, ...line } = await setLine(text, fonts);
  return {
    ...line,
    files: runs.map(({ font }) => font.file),
    glyphs: runs.flatMap(({ meanings }) => meanings),
  };
}

describe("setLine()", () => {
  it("puts the parts of different directions where they are seen, and numbers among them", async () => {
    const { glyphs, isRightToLeft } = await seen("אב 12 ab");
    expect(isRightToLeft).toBe(true);
    expect(glyphs.join("")).toBe("ab 12 בא");
    expect((await seen("ab אב 12")).isRightToLeft).toBe(false);
  });

  it("joins the letters of Arabic, across nothing but a change of font", async () => {
    const [apart, together] = [await setLine("م م", fonts), await setLine("مم", fonts)];
    const idsOf = ({ runs }: typeof apart) => runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id));
    expect(idsOf(together).some((id) => idsOf(apart).includes(id))).toBe(false);
  });

  it("loads a font for each script only, and leaves spaces and punctuation in the font before them", async () => {
    expect((await seen("Ana Ελένη, Сергій!")).files).toEqual(["latin"]);
    expect((await seen("สมชาย ใจดี")).files).toEqual(["thai"]);
    expect((await seen("李さ")).files).toEqual(["cjk/67", "cjk/30"]);
  });

  it("stands marks on their letters instead of after them", async () => {
    const [letter, marked] = [await setLine("x", fonts), await setLine("x\u0301", fonts)];
    expect(marked.width).toBe(letter.width);
  });

  it("draws the box of the font for what no font knows, and remembers what it was", async () => {
    const { runs } = await setLine("a😀", fonts);
    expect(runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)).at(-1)).toBe(0);
    expect(runs.flatMap(({ meanings }) => meanings).at(-1)).toBe("😀");
  });

  it.each(["", "\u0000\n\t", "\ud800", "\u202e\u2066\u2069", "\ufeff", "\u{10ffff}", "e".repeat(500)])(
    "sets whatever somebody may be called: %j",
    async (text) => {
      const { width, runs } = await setLine(text, fonts);
      expect(width).toBeGreaterThanOrEqual(0);
      expect(runs.every(({ glyphs, meanings }) => glyphs.length === meanings.length)).toBe(true);
    },
  );
});
