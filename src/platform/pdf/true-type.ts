/** Where a table of a font is in its file. */
interface Table {
  offset: number;
  length: number;
}

const VERSION_1 = 0x0001_0000;
/** Flags of a glyph that is put together from others (OpenType, "glyf"). */
const WORD_ARGUMENTS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** A font file with TrueType outlines (OpenType 1.9): what a PDF has to know of it, and the part of it that a PDF needs. */
export class TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** xMin, yMin, xMax, yMax in units of the font. */
  readonly box: readonly [number, number, number, number];
  readonly #file: Uint8Array;
  readonly #view: DataView;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #metricCount: number;
  readonly #isLocaLong: boolean;

  /** @throws Error when it is no font with TrueType outlines */
  constructor(file: Uint8Array) {
    this.#file = file;
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (file.length < 12 || this.#view.getUint32(0) !== VERSION_1) throw new Error("Not a TrueType font");
    this.#tables = tablesOf(this.#view);
    const [head, hhea] = [this.#at("head"), this.#at("hhea")];
    this.unitsPerEm = this.#view.getUint16(head + 18);
    const corner = (index: number) => this.#view.getInt16(head + 36 + index * 2);
    this.box = [corner(0), corner(1), corner(2), corner(3)];
    this.#isLocaLong = this.#view.getInt16(head + 50) === 1;
    this.ascent = this.#view.getInt16(hhea + 4);
    this.descent = this.#view.getInt16(hhea + 6);
    this.#metricCount = this.#view.getUint16(hhea + 34);
  }

  /** In units of the font. */
  advanceOf(glyph: number): number {
    const index = Math.min(glyph, this.#metricCount - 1);
    return this.#view.getUint16(this.#at("hmtx") + index * 4);
  }

  /** A font with the outlines of these glyphs only, under the numbers they have here: the tables that a PDF wants. */
  subset(glyphs: Iterable<number>): Uint8Array {
    const kept = this.#withParts(glyphs);
    const count = Math.max(...kept) + 1;
    const outlines: Uint8Array[] = [];
    const [loca, hmtx] = [
      new DataView(new ArrayBuffer((count + 1) * 4)),
      new DataView(new ArrayBuffer(count * 4)),
    ];
    let end = 0;
    for (let glyph = 0; glyph < count; glyph += 1) {
      loca.setUint32(glyph * 4, end);
      if (!kept.has(glyph)) continue;
      const outline = padded(this.#outlineOf(glyph));
      outlines.push(outline);
      end += outline.length;
      hmtx.setUint16(glyph * 4, this.advanceOf(glyph));
      hmtx.setInt16(glyph * 4 + 2, this.#sideBearingOf(glyph));
    }
    loca.setUint32(count * 4, end);
    return fileOf([
      ["glyf", joined(outlines)],
      ["head", this.#changed("head", 50, 1)],
      ["hhea", this.#changed("hhea", 34, count)],
      ["hmtx", new Uint8Array(hmtx.buffer)],
      ["loca", new Uint8Array(loca.buffer)],
      ["maxp", this.#changed("maxp", 4, count)],
    ]);
  }

  /** With the glyph for what is missing, and what others are put together from. */
  #withParts(glyphs: Iterable<number>): ReadonlySet<number> {
    const kept = new Set([0]);
    const waiting = [...glyphs];
    for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
      if (kept.has(glyph)) continue;
      kept.add(glyph);
      waiting.push(...partsOf(this.#outlineOf(glyph)));
    }
    return kept;
  }

  #outlineOf(glyph: number): Uint8Array {
    const [glyf, loca] = [this.#at("glyf"), this.#at("loca")];
    const placeOf = (index: number) =>
      this.#isLocaLong ? this.#view.getUint32(loca + index * 4) : this.#view.getUint16(loca + index * 2) * 2;
    return this.#file.subarray(glyf + placeOf(glyph), glyf + placeOf(glyph + 1));
  }

  #sideBearingOf(glyph: number): number {
    const hmtx = this.#at("hmtx");
    const beyond = glyph - this.#metricCount;
    const place = beyond < 0 ? glyph * 4 + 2 : this.#metricCount * 4 + beyond * 2;
    return this.#view.getInt16(hmtx + place);
  }

  /** A copy of the table with another number of 16 bits in one place. */
  #changed(name: string, place: number, value: number): Uint8Array {
    const { offset, length } = this.#table(name);
    const copy = this.#file.slice(offset, offset + length);
    new DataView(copy.buffer).setUint16(place, value);
    return copy;
  }

  #at(name: string): number {
    return this.#table(name).offset;
  }

  #table(name: string): Table {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`The font has no table "${name}"`);
    return table;
  }
}

function tablesOf(view: DataView): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const letters = [0, 1, 2, 3].map((letter) => view.getUint8(record + letter));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    tables.set(String.fromCharCode(...letters), { offset, length });
  }
  return tables;
}

/** The glyphs that this one is put together from. */
function partsOf(outline: Uint8Array): number[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  let place = 10;
  for (let flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0;) {
    flags = view.getUint16(place);
    parts.push(view.getUint16(place + 2));
    place += 4 + ((flags & WORD_ARGUMENTS) === 0 ? 2 : 4) + scaleBytes(flags);
  }
  return parts;
}

function scaleBytes(flags: number): number {
  if ((flags & HAS_MATRIX) !== 0) return 8;
  if ((flags & HAS_TWO_SCALES) !== 0) return 4;
  return (flags & HAS_SCALE) === 0 ? 0 : 2;
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** A font file with these tables, in the order of their names. */
function fileOf(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const header = new DataView(new ArrayBuffer(12 + tables.length * 16));
  const power = Math.floor(Math.log2(tables.length));
  header.setUint32(0, VERSION_1);
  header.setUint16(4, tables.length);
  header.setUint16(6, 2 ** power * 16);
  header.setUint16(8, power);
  header.setUint16(10, (tables.length - 2 ** power) * 16);
  const bodies: Uint8Array[] = [];
  let offset = header.byteLength;
  for (const [index, [name, table]] of tables.entries()) {
    const record = 12 + index * 16;
    const body = padded(table);
    for (let letter = 0; letter < 4; letter += 1) header.setUint8(record + letter, name.charCodeAt(letter));
    header.setUint32(record + 4, checksumOf(body));
    header.setUint32(record + 8, offset);
    header.setUint32(record + 12, table.length);
    bodies.push(body);
    offset += body.length;
  }
  return joined([new Uint8Array(header.buffer), ...bodies]);
}

function checksumOf(body: Uint8Array): number {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let sum = 0;
  for (let place = 0; place < body.length; place += 4) sum = (sum + view.getUint32(place)) >>> 0;
  return sum;
}
