const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A new name such as `pi_3f…`: the prefix and random letters and digits. */
export function newRef(prefix: string, length = 24): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return prefix + Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
}
