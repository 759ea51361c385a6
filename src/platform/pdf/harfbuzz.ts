import module from "harfbuzzjs/dist/harfbuzz.wasm";

/** Of hb.h: `hb_direction_t`. */
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** Of hb.h: HarfBuzz may write to the memory it is given. */
const MEMORY_MODE_WRITABLE = 2;
/** `hb_glyph_info_t` and `hb_glyph_position_t` are five words each. */
const WORDS_A_GLYPH = 5;
const WASM_PAGE_BYTES = 65_536;

/** What of hb.h is called here; all of it takes and gives numbers and addresses. */
interface Exports {
  memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, textLength: number, offset: number, length: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, featureCount: number): void;
}

/** A glyph of a shaped run, in units of the font. */
export interface Glyph {
  id: number;
  /** Where in the text (UTF-16) begins what it stands for; several glyphs can stand for it together. */
  cluster: number;
  advance: number;
  /** By how much it stands off the pen. */
  xOffset: number;
  yOffset: number;
}

/** A font as HarfBuzz knows it; lives as long as the isolate. */
export type ShapingFont = number & { readonly shapingFont: unique symbol };

/** Chooses and places the glyphs of text, in any script (HarfBuzz, one instance an isolate). */
export class HarfBuzz {
  readonly #exports: Exports;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  static async start(): Promise<HarfBuzz> {
    const grow = (size: number): number => {
      const { memory } = known;
      memory.grow(Math.ceil((size - memory.buffer.byteLength) / WASM_PAGE_BYTES));
      return 1;
    };
    const instance = await WebAssembly.instantiate(module, {
      wasi_snapshot_preview1: { proc_exit: refuse },
      env: {
        _emscripten_runtime_keepalive_clear: () => undefined,
        _abort_js: refuse,
        _setitimer_js: () => 0,
        emscripten_resize_heap: grow,
      },
    });
    const known = exportsOf(instance);
    known.__wasm_call_ctors();
    return new HarfBuzz(known);
  }

  /** @param file a TrueType file, which is copied */
  addFont(file: Uint8Array): ShapingFont {
    const hb = this.#exports;
    const address = hb.malloc(file.length);
    new Uint8Array(hb.memory.buffer).set(file, address);
    const blob = hb.hb_blob_create(address, file.length, MEMORY_MODE_WRITABLE, 0, 0);
    return asFont(hb.hb_font_create(hb.hb_face_create(blob, 0)));
  }

  /** Whether the font has a glyph for the character. */
  covers(font: ShapingFont, codePoint: number): boolean {
    const hb = this.#exports;
    const glyph = hb.malloc(4);
    const isCovered = hb.hb_font_get_nominal_glyph(font, codePoint, glyph) !== 0;
    hb.free(glyph);
    return isCovered;
  }

  /** The glyphs of a part of the text, from left to right; what stands around it decides how letters join. */
  shape(
    font: ShapingFont,
    text: string,
    part: { start: number; end: number; isRightToLeft: boolean },
  ): Glyph[] {
    const hb = this.#exports;
    const address = hb.malloc(Math.max(text.length, 1) * 2);
    const units = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    new Uint16Array(hb.memory.buffer, address, text.length).set(units);
    const buffer = hb.hb_buffer_create();
    hb.hb_buffer_add_utf16(buffer, address, text.length, part.start, part.end - part.start);
    hb.hb_buffer_set_direction(buffer, part.isRightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    hb.hb_buffer_guess_segment_properties(buffer);
    hb.hb_shape(font, buffer, 0, 0);
    const count = hb.hb_buffer_get_length(buffer);
    const infos = hb.hb_buffer_get_glyph_infos(buffer, 0);
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
    const words = new DataView(hb.memory.buffer);
    const glyphs = Array.from({ length: count }, (_, index): Glyph => {
      const info = infos + index * WORDS_A_GLYPH * 4;
      const position = positions + index * WORDS_A_GLYPH * 4;
      return {
        id: words.getUint32(info, true),
        cluster: words.getUint32(info + 8, true),
        advance: words.getInt32(position, true),
        xOffset: words.getInt32(position + 8, true),
        yOffset: words.getInt32(position + 12, true),
      };
    });
    hb.hb_buffer_destroy(buffer);
    hb.free(address);
    return glyphs;
  }
}

function refuse(): never {
  throw new Error("HarfBuzz gave up");
}

/** A module's exports have no types; these are those of hb.h, in the version that the lockfile pins. */
function exportsOf(instance: WebAssembly.Instance): Exports {
  return instance.exports as unknown as Exports;
}

/** An address that only this module gives out. */
function asFont(address: number): ShapingFont {
  return address as ShapingFont;
}
