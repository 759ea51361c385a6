import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from "@cantoo/pdf-lib";

/** The text of a PDF's first page as a reader finds it: by its fonts' maps to Unicode, a line for each that was drawn. */
export async function pdfText(file: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const { Contents, Font } = document.getPage(0).node.normalizedEntries();
  const streams = (Contents?.asArray() ?? []).map((ref) => document.context.lookup(ref));
  const content = streams.map((stream) => (stream instanceof PDFRawStream ? textOf(stream) : "")).join("\n");
  const meanings = new Map(
    Font.keys().map((name) => [name.decodeText(), meaningsOf(Font.lookup(name, PDFDict))] as const),
  );
  const lines: string[] = [];
  let known: ReadonlyMap<string, string> | undefined;
  for (const [token] of content.matchAll(/\bBT\b|\/\w+(?= [\d.]+ Tf)|<[0-9a-f]{4}>/g)) {
    if (token === "BT") lines.push("");
    else if (token.startsWith("/")) known = meanings.get(token.slice(1));
    else lines.push((lines.pop() ?? "") + (known?.get(token) ?? ""));
  }
  return lines;
}

/** How many bytes the fonts of the first page have, unpacked. */
export async function embeddedBytes(file: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const { Font } = document.getPage(0).node.normalizedEntries();
  return Font.keys()
    .map((name) => {
      const [descendant] = Font.lookup(name, PDFDict)
        .lookup(PDFName.of("DescendantFonts"), PDFArray)
        .asArray();
      const descriptor = document.context
        .lookup(descendant, PDFDict)
        .lookup(PDFName.of("FontDescriptor"), PDFDict);
      return bytesOf(descriptor.lookup(PDFName.of("FontFile2"))).length;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

function meaningsOf(font: PDFDict): ReadonlyMap<string, string> {
  const map = textOf(font.lookup(PDFName.of("ToUnicode")));
  return new Map(
    [...map.matchAll(/^(<[0-9a-f]{4}>) <([0-9a-f]*)>$/gm)].map(([, code = "", units = ""]) => [
      code,
      String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}

function textOf(stream: unknown): string {
  return new TextDecoder().decode(bytesOf(stream));
}

function bytesOf(stream: unknown): Uint8Array {
  if (!(stream instanceof PDFRawStream)) throw new Error("This is no stream");
  return decodePDFRawStream(stream).decode();
}
