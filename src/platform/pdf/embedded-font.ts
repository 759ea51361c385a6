import { type PDFContext, PDFHexString, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { TrueType } from "./true-type.ts";

/** Of the font descriptor (ISO 32000-1, table 123): it has characters beyond the Latin set. */
const SYMBOLIC = 4;
/** A CMap takes so many lines at once (Adobe Technical Note 5411). */
const CMAP_LINES = 100;

interface Code {
  code: string;
  /** In thousandths of the size. */
  width: number;
}

/**
 * A font as a PDF carries it (ISO 32000-1, 9.7): only the glyphs that were used. A glyph has one code for each text that it
 * stands for, so that what is copied or searched is what was written, in every script.
 */
export class EmbeddedFont {
  readonly name: string;
  readonly #outlines: TrueType;
  readonly #codes = new Map<string, Code>();
  readonly #used: { glyph: number; meaning: string; width: number }[] = [{ glyph: 0, meaning: "", width: 0 }];

  /** @param name what the page calls it */
  constructor(name: string, outlines: TrueType) {
    this.name = name;
    this.#outlines = outlines;
  }

  codeOf(glyph: number, meaning: string): Code {
    const key = `${glyph} ${meaning}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const width = this.#scaled(this.#outlines.advanceOf(glyph));
    const made = { code: hex(this.#used.length), width };
    this.#used.push({ glyph, meaning, width });
    this.#codes.set(key, made);
    return made;
  }

  embed(context: PDFContext): PDFRef {
    const { box, ascent, descent } = this.#outlines;
    const baseFont = `${subsetTag(this.name)}+NotoSans`;
    const file = this.#outlines.subset(this.#used.map(({ glyph }) => glyph));
    const descriptor = context.obj({
      Type: "FontDescriptor",
      FontName: baseFont,
      Flags: SYMBOLIC,
      FontBBox: box.map((corner) => this.#scaled(corner)),
      ItalicAngle: 0,
      Ascent: this.#scaled(ascent),
      Descent: this.#scaled(descent),
      CapHeight: this.#scaled(ascent),
      StemV: 80,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    });
    const descendant = context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      FontDescriptor: context.register(descriptor),
      CIDToGIDMap: context.register(context.flateStream(this.#glyphMap())),
      W: [0, this.#used.map(({ width }) => width)],
    });
    const font = context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: baseFont,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(this.#unicodeMap())),
    });
    return context.register(font);
  }

  #glyphMap(): Uint8Array {
    const map = new DataView(new ArrayBuffer(this.#used.length * 2));
    for (const [code, { glyph }] of this.#used.entries()) map.setUint16(code * 2, glyph);
    return new Uint8Array(map.buffer);
  }

  #unicodeMap(): string {
    const lines = this.#used.flatMap(({ meaning }, code) =>
      code === 0 ? [] : [`<${hex(code)}> ${unicodeOf(meaning)}`],
    );
    const blocks: string[] = [];
    for (let from = 0; from < lines.length; from += CMAP_LINES) {
      const block = lines.slice(from, from + CMAP_LINES);
      blocks.push(`${block.length} beginbfchar`, ...block, "endbfchar");
    }
    return [
      "/CIDInit /ProcSet findresource begin",
      "12 dict begin",
      "begincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
      "/CMapName /Adobe-Identity-UCS def",
      "/CMapType 2 def",
      "1 begincodespacerange",
      "<0000> <ffff>",
      "endcodespacerange",
      ...blocks,
      "endcmap",
      "CMapName currentdict /CMap defineresource pop",
      "end",
      "end",
    ].join("\n");
  }

  #scaled(units: number): number {
    return Math.round((units * 1000) / this.#outlines.unitsPerEm);
  }
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}

/** UTF-16BE, as a CMap wants it. */
function unicodeOf(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index)));
  return PDFHexString.of(units.join("")).toString();
}

/** Six capitals that tell one subset from another within a document. */
function subsetTag(name: string): string {
  const letters = Array.from(name.slice(1), (digit) => String.fromCharCode(65 + Number(digit)));
  return `PARL${letters.join("").padStart(2, "A").slice(-2)}`;
}
