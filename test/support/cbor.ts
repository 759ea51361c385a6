import { utf8 } from "../../src/platform/encoding.ts";

/** What an authenticator has to say: whole numbers, texts, bytes, and maps of them. */
export type CborValue = number | string | Uint8Array | Map<number | string, CborValue>;

/** Writes a value in CBOR (RFC 8949 section 3), each length in its shortest form. */
export function cbor(value: CborValue): Uint8Array<ArrayBuffer> {
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return joined(head(3, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return joined(head(2, value.length), value);
  const entries = Array.from(value, ([key, item]) => joined(cbor(key), cbor(item)));
  return joined(head(5, value.size), ...entries);
}

/** The major type and the number that goes with it, below 2^16. */
function head(majorType: number, count: number): Uint8Array<ArrayBuffer> {
  const kind = majorType << 5;
  if (count < 24) return Uint8Array.of(kind | count);
  if (count < 256) return Uint8Array.of(kind | 24, count);
  return Uint8Array.of(kind | 25, count >> 8, count & 255);
}

/** The bytes of all parts, one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
