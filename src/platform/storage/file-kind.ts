import { hasText, startsWith } from "./signature-bytes.ts";

/** How many of a file's first bytes `fileKindOf` wants to see. */
export const KIND_BYTES = 4096;

const ZIP = [0x50, 0x4b];
const EBML = [0x1a, 0x45, 0xdf, 0xa3];
const executables = [
  [0x4d, 0x5a], // MZ: Windows
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xfe, 0xed, 0xfa, 0xce], // Mach-O, 32 bit
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe], // Mach-O for several processors, Java classes
  [0x23, 0x21], // #!
] as const;

const kinds = [
  { kind: "mp4", matches: (bytes: Uint8Array) => hasText(bytes, "ftyp", 4) && !hasText(bytes, "qt  ", 8) },
  { kind: "quicktime", matches: isQuickTime },
  { kind: "webm", matches: (bytes: Uint8Array) => docTypeOf(bytes) === "webm" },
  { kind: "matroska", matches: (bytes: Uint8Array) => docTypeOf(bytes) === "matroska" },
  { kind: "pdf", matches: (bytes: Uint8Array) => hasText(bytes, "%PDF-", 0) },
  { kind: "zip", matches: (bytes: Uint8Array) => startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9 },
  { kind: "rtf", matches: (bytes: Uint8Array) => hasText(bytes, "{\\rtf", 0) },
  { kind: "png", matches: (bytes: Uint8Array) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) },
  { kind: "jpeg", matches: (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
  { kind: "gif", matches: (bytes: Uint8Array) => hasText(bytes, "GIF8", 0) },
  {
    kind: "webp",
    matches: (bytes: Uint8Array) => hasText(bytes, "RIFF", 0) && hasText(bytes, "WEBP", 8),
  },
  { kind: "wav", matches: (bytes: Uint8Array) => hasText(bytes, "RIFF", 0) && hasText(bytes, "WAVE", 8) },
  { kind: "ogg", matches: (bytes: Uint8Array) => hasText(bytes, "OggS", 0) },
  { kind: "mp3", matches: isMp3 },
  { kind: "executable", matches: (bytes: Uint8Array) => executables.some((mark) => startsWith(bytes, mark)) },
  { kind: "text", matches: (bytes: Uint8Array) => bytes.length > 0 && !bytes.includes(0) },
] as const;

export type FileKind = (typeof kinds)[number]["kind"];

/**
 * What a file is by its first bytes (WHATWG MIME Sniffing, section 6; ISO 14496-12 for `ftyp`; RFC 8794 for EBML);
 * null when it is nothing known. Names and content types are only what somebody says.
 */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  return kinds.find(({ matches }) => matches(bytes))?.kind ?? null;
}

/** Old QuickTime files may begin without `ftyp`. */
function isQuickTime(bytes: Uint8Array): boolean {
  return (
    (hasText(bytes, "ftyp", 4) && hasText(bytes, "qt  ", 8)) ||
    ["moov", "mdat", "wide", "free", "skip"].some((box) => hasText(bytes, box, 4))
  );
}

function isMp3(bytes: Uint8Array): boolean {
  return hasText(bytes, "ID3", 0) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2);
}

/** The DocType of an EBML header, which says what a Matroska-like file is. */
function docTypeOf(bytes: Uint8Array): string | null {
  if (!startsWith(bytes, EBML)) return null;
  const header = bytes.subarray(0, 64);
  const at = header.findIndex((byte, index) => byte === 0x42 && header[index + 1] === 0x82);
  const length = (header[at + 2] ?? 0) & 0x7f;
  if (at === -1 || length === 0) return null;
  return new TextDecoder().decode(header.subarray(at + 3, at + 3 + length)).replaceAll("\0", "");
}
