import { env } from "cloudflare:workers";
import { newId } from "../../../src/platform/ids.ts";
import type { TranscodeJob } from "../../../src/platform/video/transcode.ts";

/** The bytes of a file in test/fixtures/media. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  const encoded = env.TEST_MEDIA[name];
  if (encoded === undefined) throw new Error(`No media file "${name}"`);
  return Uint8Array.from(atob(encoded), (letter) => letter.codePointAt(0) ?? 0);
}

/** A job for a file that is in the private bucket. */
export async function jobFor(name: string, changes: Partial<TranscodeJob> = {}): Promise<TranscodeJob> {
  const assetId = newId();
  const sourceKey = `uploads/${assetId}`;
  const bytes = fixture(name);
  await env.MEDIA_PRIVATE.put(sourceKey, bytes);
  return {
    assetId,
    provider: "r2",
    providerId: null,
    sourceKey,
    sourceUrl: `https://bucket.example/${sourceKey}?X-Amz-Signature=signature-of-the-address`,
    sizeBytes: bytes.length,
    outputPrefix: `videos/${assetId}/hls/`,
    instructorId: newId(),
    ...changes,
  };
}
