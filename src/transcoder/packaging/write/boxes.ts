/** The parts of a box (ISO/IEC 14496-12, 4.2) behind its size and type. */
export type BoxContent = Uint8Array | readonly number[];

/** A box: its size, its type of four letters, its content. */
export function box(type: string, ...content: readonly BoxContent[]): Uint8Array {
  const size = content.reduce((sum, part) => sum + part.length, 8);
  const bytes = new Uint8Array(size);
  bytes.set(u32(size));
  bytes.set(ascii(type), 4);
  let at = 8;
  for (const part of content) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A box that has a version and 24 flags (4.2.2). */
export function fullBox(
  type: string,
  { version, flags }: { version: number; flags: number },
  ...content: readonly BoxContent[]
): Uint8Array {
  return box(type, u32(version * 0x1_00_00_00 + flags), ...content);
}

export function u32(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

export function u64(value: number): number[] {
  return [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
}

export function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** What lies between a box's header and its end, box by box, headers included. */
export function boxesIn(bytes: Uint8Array): { type: string; bytes: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: { type: string; bytes: Uint8Array }[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > bytes.length) throw new Error("A box does not end where it says");
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    boxes.push({ type, bytes: bytes.subarray(at, at + size) });
    at += size;
  }
  return boxes;
}

/** The content of the first box at this path, or null. */
export function findBox(bytes: Uint8Array, [type, ...rest]: readonly string[]): Uint8Array | null {
  if (type === undefined) return bytes;
  const found = boxesIn(bytes).find((inner) => inner.type === type);
  return found === undefined ? null : findBox(found.bytes.subarray(8), rest);
}
