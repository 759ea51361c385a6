/** What of a certificate is used here: its public key (SubjectPublicKeyInfo), and until when it holds (ms). */
export interface Certificate {
  spki: Uint8Array<ArrayBuffer>;
  notAfter: number;
}

interface Element {
  tag: number;
  /** Where it begins, where its content begins, and where both end. */
  start: number;
  content: number;
  end: number;
}

const UTC_TIME = 0x17;
const VERSION = 0xa0;

/**
 * Reads the first X.509 certificate (RFC 5280) of a PEM text; null when it is none. Who has issued it is not asked: it
 * counts because of where it was fetched from.
 */
export function readCertificate(pem: string): Certificate | null {
  const base64 = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem)?.[1];
  if (base64 === undefined) return null;
  const bytes = bytesOf(base64);
  if (bytes === null) return null;
  const [whole] = elementsIn(bytes, { content: 0, end: bytes.length });
  const [body] = whole === undefined ? [] : elementsIn(bytes, whole);
  if (body === undefined) return null;
  const fields = elementsIn(bytes, body);
  // version (may be absent), serial number, algorithm, issuer, validity, subject, key
  const [, , , validity, , key] = fields[0]?.tag === VERSION ? fields.slice(1) : fields;
  const [, until] = validity === undefined ? [] : elementsIn(bytes, validity);
  if (key === undefined || until === undefined) return null;
  const notAfter = timeOf(until.tag, new TextDecoder().decode(bytes.slice(until.content, until.end)));
  return notAfter === null ? null : { spki: bytes.slice(key.start, key.end), notAfter };
}

/** The elements one after another in the content of another (X.690, DER); none when it is broken. */
function elementsIn(bytes: Uint8Array, { content, end }: { content: number; end: number }): Element[] {
  const found: Element[] = [];
  let start = content;
  while (start < end) {
    const element = elementAt(bytes, start);
    if (element === null || element.end > end) return [];
    found.push(element);
    start = element.end;
  }
  return found;
}

function elementAt(bytes: Uint8Array, start: number): Element | null {
  const tag = bytes[start];
  const first = bytes[start + 1];
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return { tag, start, content: start + 2, end: start + 2 + first };
  const digits = first & 0x7f;
  if (digits < 1 || digits > 3) return null;
  const content = start + 2 + digits;
  let length = 0;
  for (const digit of bytes.slice(start + 2, content)) length = length * 256 + digit;
  return { tag, start, content, end: content + length };
}

/** `YYMMDDHHMMSSZ`, or with four digits of the year (RFC 5280, section 4.1.2.5). */
function timeOf(tag: number, text: string): number | null {
  const year = tag === UTC_TIME ? 2 : 4;
  const parts = new RegExp(`^(\\d{${year}})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z$`).exec(text)?.slice(1);
  if (parts === undefined) return null;
  const [years = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const century = years < 50 ? 2000 : 1900;
  return Date.UTC(tag === UTC_TIME ? century + years : years, month - 1, day, hour, minute, second);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64.replaceAll(/\s/g, "")), (char) => char.codePointAt(0) ?? 0);
  } catch (fault) {
    if (fault instanceof DOMException) return null;
    throw fault;
  }
}
