/** `Content-Disposition` that makes a browser save the file under this name (RFC 6266, RFC 8187). */
export function asAttachment(filename: string): string {
  const ascii = filename.replaceAll(/[^\x20-\x7e]/g, "_").replaceAll(/["\\%]/g, "_");
  const encoded = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (char) => `%${char.codePointAt(0)?.toString(16).toUpperCase() ?? ""}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
