/** Whether the bytes begin with these numbers. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether these ASCII characters stand at that place. */
export function hasText(bytes: Uint8Array, text: string, at: number): boolean {
  return Array.from(text).every((char, index) => bytes[at + index] === char.codePointAt(0));
}
