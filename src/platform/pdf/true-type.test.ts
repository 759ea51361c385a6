import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HarfBuzz } from "./harfbuzz.ts";
import { TrueType } from "./true-type.ts";

async function fileOf(name: string): Promise<Uint8Array> {
  const answer = await env.ASSETS.fetch(new Request(`https://assets.invalid/fonts/names/${name}.ttf`));
  return new Uint8Array(await answer.arrayBuffer());
}

describe("TrueType", () => {
  it("cuts a font down to what is used, under the same numbers, with the parts of put-together letters", async () => {
    const file = await fileOf("latin");
    const whole = new TrueType(file);
    const harfbuzz = await HarfBuzz.start();
    const font = harfbuzz.addFont(file);
    const [glyph] = harfbuzz.shape(font, "é", { start: 0, end: 1, isRightToLeft: false });
    const subset = new TrueType(whole.subset([glyph?.id ?? 0]));
    expect(subset.advanceOf(glyph?.id ?? 0)).toBe(whole.advanceOf(glyph?.id ?? 0));
    expect(subset.box).toEqual(whole.box);
    // Cut once more by itself it loses nothing: every part is there.
    expect(subset.subset([glyph?.id ?? 0])).toEqual(whole.subset([glyph?.id ?? 0]));
  });

  it("keeps the widths of whatever glyphs are chosen, and is small when they are few", async () => {
    const whole = new TrueType(await fileOf("thai"));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }),
        (glyphs) => {
          const file = whole.subset(glyphs);
          const subset = new TrueType(file);
          expect(glyphs.map((glyph) => subset.advanceOf(glyph))).toEqual(
            glyphs.map((glyph) => whole.advanceOf(glyph)),
          );
          expect(file.length).toBeLessThan(6000);
        },
      ),
    );
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a page", new TextEncoder().encode("<!doctype html><title>Parley</title>")],
  ])("refuses %s that is no font", (_what, file) => {
    expect(() => new TrueType(file)).toThrow("Not a TrueType font");
  });
});
