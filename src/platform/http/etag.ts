import { sha256 } from "../encoding.ts";

/** A strong validator (RFC 9110 section 8.8.3) over the body. */
export async function etagOf(body: unknown): Promise<string> {
  return `"${(await sha256(JSON.stringify(body))).slice(0, 27)}"`;
}

/** True when `If-None-Match` names the tag, by weak comparison (RFC 9110 section 13.1.2). */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
