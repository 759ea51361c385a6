import { FALLBACK_FILE, fontFileOf } from "./font-files.ts";
import { HarfBuzz, type ShapingFont } from "./harfbuzz.ts";
import { TrueType } from "./true-type.ts";

/** A font that is ready to draw with. */
export interface NameFont {
  file: string;
  shaping: ShapingFont;
  outlines: TrueType;
}

/** Kept for as long as the isolate lives: all files together are some 15 MB. */
const shelf = new Map<string, NameFont>();
let instance: Promise<HarfBuzz> | undefined;

/** The fonts for what people are called: static assets below /fonts/names, each loaded when a character of it is met. */
export class NameFonts {
  readonly #assets: Pick<Fetcher, "fetch">;

  constructor(assets: Pick<Fetcher, "fetch">) {
    this.#assets = assets;
  }

  async harfbuzz(): Promise<HarfBuzz> {
    instance ??= HarfBuzz.start();
    return instance;
  }

  /** @throws Error when the file is not there */
  async fallback(): Promise<NameFont> {
    const font = await this.#load(FALLBACK_FILE);
    if (font === null) throw new Error(`There is no font "${FALLBACK_FILE}" among the assets`);
    return font;
  }

  /** The font that draws the character; null when there is none. */
  async drawing(codePoint: number): Promise<NameFont | null> {
    const font = await this.#load(fontFileOf(codePoint));
    if (font === null) return null;
    return (await this.harfbuzz()).covers(font.shaping, codePoint) ? font : null;
  }

  async #load(file: string): Promise<NameFont | null> {
    const known = shelf.get(file);
    if (known !== undefined) return known;
    const answer = await this.#assets.fetch(new Request(`https://assets.invalid/fonts/names/${file}.ttf`));
    const isFont = answer.ok && !(answer.headers.get("content-type") ?? "").startsWith("text/html");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // What is not there is answered with the page of the app.
    if (!isFont) return null;
    const harfbuzz = await this.harfbuzz();
    const font = shelf.get(file) ?? {
      file,
      shaping: harfbuzz.addFont(bytes),
      outlines: new TrueType(bytes),
    };
    shelf.set(file, font);
    return font;
  }
}
