import type { PDFPage } from "@cantoo/pdf-lib";
import type { NameFonts } from "../../platform/pdf/name-fonts.ts";
import { TextLayer } from "../../platform/pdf/text-layer.ts";
import { setLine, type TextLine } from "../../platform/pdf/text-line.ts";

export type Align = "left" | "right";

/** A box that text is put into; `y` is its first base line. In points from the lower left corner of the page. */
interface Box {
  x: number;
  y: number;
  width: number;
  size: number;
  grey?: number;
  align?: Align;
}

/** No text needs more, and the page is not endless. */
const MOST_LINES = 4;
const LINE_HEIGHT = 1.45;
const words = new Intl.Segmenter("und", { granularity: "word" });

/** A page to write on: paragraphs in any script, and rules. */
export class InvoiceSheet {
  readonly #fonts: NameFonts;
  readonly #layer = new TextLayer();

  constructor(fonts: NameFonts) {
    this.#fonts = fonts;
  }

  /** Writes the text into the box, and answers the base line of what comes below. */
  async paragraph(text: string, { x, y, width, size, grey = 0, align = "left" }: Box): Promise<number> {
    let next = y;
    for (const line of await this.#linesOf(text, width / size)) {
      // A word that is longer than the line is made smaller.
      const fitted = Math.min(size, width / Math.max(line.width, Number.EPSILON));
      const left = align === "right" ? x + width - line.width * fitted : x;
      this.#layer.draw(line, { x: left, y: next, size: fitted, grey });
      next -= size * LINE_HEIGHT;
    }
    return next;
  }

  rule(place: { x: number; y: number; width: number }): void {
    this.#layer.rule(place);
  }

  writeTo(page: PDFPage): void {
    this.#layer.writeTo(page);
  }

  /** @param width in sizes of the letter */
  async #linesOf(text: string, width: number): Promise<TextLine[]> {
    const lines: TextLine[] = [];
    let taken = "";
    for (const { segment } of words.segment(text)) {
      const isLast = lines.length === MOST_LINES - 1;
      const longer = await setLine((taken + segment).trim(), this.#fonts);
      if (longer.width > width && taken.trim() !== "" && !isLast) {
        lines.push(await setLine(taken.trim(), this.#fonts));
        taken = segment;
      } else {
        taken += segment;
      }
    }
    lines.push(await setLine(taken.trim(), this.#fonts));
    return lines;
  }
}
