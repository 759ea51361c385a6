/** Whether `hex` is the HMAC-SHA-256 (RFC 2104) of the text's UTF-8 bytes; compared in constant time. */
export async function isHmacOf(claim: { text: string; hex: string; secret: string }): Promise<boolean> {
  const { text, hex, secret } = claim;
  if (!/^[0-9a-f]{64}$/.test(hex)) return false;
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["verify"]);
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return crypto.subtle.verify("HMAC", key, signature, encoder.encode(text));
}
