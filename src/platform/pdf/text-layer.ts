import { PDFName, type PDFPage } from "@cantoo/pdf-lib";
import { EmbeddedFont } from "./embedded-font.ts";
import type { NameFont } from "./name-fonts.ts";
import type { TextLine, TextRun } from "./text-line.ts";

/** Where a line stands: the left end of its base line, in points from the page's lower left corner. */
interface Place {
  x: number;
  y: number;
  /** In points. */
  size: number;
  /** 0 is black, 1 white. */
  grey?: number;
}

/** The text of a page: collects what is drawn, then writes it with the glyphs that it took. */
export class TextLayer {
  readonly #fonts = new Map<NameFont, EmbeddedFont>();
  readonly #operators: string[] = [];

  draw(line: TextLine, { x, y, size, grey = 0 }: Place): void {
    this.#operators.push(`BT ${number(grey)} g`);
    let pen = x;
    for (const run of line.runs) {
      this.#operators.push(`/${this.#fontOf(run.font).name} ${number(size)} Tf`);
      this.#operators.push(`1 0 0 1 ${number(pen)} ${number(y)} Tm`);
      pen += this.#show(run, size);
    }
    this.#operators.push("ET");
  }

  rule({ x, y, width }: { x: number; y: number; width: number }): void {
    this.#operators.push(`0.8 G 0.75 w ${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l S`);
  }

  writeTo(page: PDFPage): void {
    const { context } = page.doc;
    for (const font of this.#fonts.values()) {
      page.node.setFontDictionary(PDFName.of(font.name), font.embed(context));
    }
    page.node.addContentStream(context.register(context.flateStream(this.#operators.join("\n"))));
  }

  /** Shows the glyphs where HarfBuzz placed them, and answers how far the pen went, in points. */
  #show({ font, glyphs, meanings }: TextRun, size: number): number {
    const embedded = this.#fontOf(font);
    const { unitsPerEm } = font.outlines;
    // All in thousandths of the size, as TJ counts. `shown` is where the viewer is, `pen` where the text is.
    const scale = 1000 / unitsPerEm;
    let [pen, shown, rise] = [0, 0, 0];
    let parts: string[] = [];
    const flush = () => {
      if (parts.length > 0) this.#operators.push(`[${parts.join(" ")}] TJ`);
      parts = [];
    };
    for (const [index, glyph] of glyphs.entries()) {
      if (glyph.yOffset !== rise) {
        flush();
        rise = glyph.yOffset;
        this.#operators.push(`${number((rise / unitsPerEm) * size)} Ts`);
      }
      const wanted = pen + glyph.xOffset * scale;
      if (Math.abs(wanted - shown) > 0.01) parts.push(number(shown - wanted));
      const { code, width } = embedded.codeOf(glyph.id, meanings[index] ?? "");
      parts.push(`<${code}>`);
      shown = wanted + width;
      pen += glyph.advance * scale;
    }
    flush();
    if (rise !== 0) this.#operators.push("0 Ts");
    return (pen / 1000) * size;
  }

  #fontOf(font: NameFont): EmbeddedFont {
    const known = this.#fonts.get(font);
    if (known !== undefined) return known;
    const made = new EmbeddedFont(`F${this.#fonts.size + 1}`, font.outlines);
    this.#fonts.set(font, made);
    return made;
  }
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
