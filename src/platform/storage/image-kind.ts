import { hasText, startsWith } from "./signature-bytes.ts";

const kinds = [
  { type: "image/jpeg", matches: (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
  {
    type: "image/png",
    matches: (bytes: Uint8Array) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  {
    type: "image/webp",
    matches: (bytes: Uint8Array) => hasText(bytes, "RIFF", 0) && hasText(bytes, "WEBP", 8),
  },
] as const;

export type ImageType = (typeof kinds)[number]["type"];

/** The type of a picture by its first bytes (WHATWG MIME Sniffing, section 6.1); null when it is none that we take. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  return kinds.find((kind) => kind.matches(bytes))?.type ?? null;
}
