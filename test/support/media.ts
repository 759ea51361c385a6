import { env } from "cloudflare:workers";
import type { Upload, UploadedPart } from "../../src/contract/media/upload.ts";
import { api, ORIGIN, type TestPerson } from "./api.ts";
import { withServices } from "./services.ts";

const BUCKET_PATH = "/cdn-cgi/local/r2/s3/parley-media-private/";

/** The beginning of an MP4 file, with nothing after it: enough for who only looks at the kind. */
export function mp4Bytes(length = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set([0, 0, 0, 24, ...new TextEncoder().encode("ftypisom"), 0, 0, 2, 0]);
  return bytes;
}

/**
 * PUTs a part where the API has said. No server stands behind the address in these tests, so the part goes into the same
 * bucket and the same multipart upload by the binding; the journeys in Chromium send it to the address itself.
 */
export async function sendPart(address: string, bytes: Uint8Array): Promise<UploadedPart> {
  const url = new URL(address);
  if (url.origin !== ORIGIN || !url.pathname.startsWith(BUCKET_PATH))
    throw new Error(`Sent to ${url.origin}`);
  const key = decodeURIComponent(url.pathname.slice(BUCKET_PATH.length));
  const multipart = env.MEDIA_PRIVATE.resumeMultipartUpload(key, url.searchParams.get("uploadId") ?? "");
  const number = Number(url.searchParams.get("partNumber"));
  const part = await multipart.uploadPart(number, bytes);
  return { number, etag: `"${part.etag}"` };
}

interface FilePlan {
  filename?: string;
  size?: number;
  purpose?: "uploads" | "attachments";
}

/** Begins an upload and sends all its bytes; it is not complete yet. */
export async function sendFile(
  person: TestPerson,
  lessonId: string,
  bytes: Uint8Array,
  plan: FilePlan = {},
): Promise<{ upload: Upload; uploaded: UploadedPart[] }> {
  const { filename = "lesson.mp4", size = bytes.length, purpose = "uploads" } = plan;
  const { token } = person;
  const started = await api("POST", `/api/v1/lessons/${lessonId}/${purpose}`, {
    token,
    body: { filename, size, contentType: "video/mp4" },
  });
  if (started.status !== 201) throw new Error(`Starting answered ${started.status}: ${await started.text()}`);
  const upload = await started.json<Upload>();
  const wanted = Array.from({ length: upload.partCount }, (_, index) => index + 1);
  const signed = await api("POST", `/api/v1/uploads/${upload.id}/parts`, { token, body: { wanted } });
  const { parts } = await signed.json<{ parts: { number: number; url: string }[] }>();
  const uploaded = [];
  for (const { number, url } of parts) {
    const start = (number - 1) * upload.partSize;
    const end = number === upload.partCount ? undefined : start + upload.partSize;
    uploaded.push(await sendPart(url, bytes.subarray(start, end)));
  }
  return { upload, uploaded };
}

export async function completeUpload(
  person: TestPerson,
  id: string,
  uploaded: readonly UploadedPart[],
): Promise<Response> {
  return api("POST", `/api/v1/uploads/${id}/complete`, { token: person.token, body: { uploaded } });
}

/** A video that has arrived and waits for the transcoder. Returns its id. */
export async function arrivedVideo(person: TestPerson, lessonId: string): Promise<string> {
  const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes());
  const answer = await completeUpload(person, upload.id, uploaded);
  if (!answer.ok) throw new Error(`Completing answered ${answer.status}: ${await answer.text()}`);
  return upload.id;
}

export const PLAYLIST = "#EXTM3U\n#EXT-X-VERSION:7\n";

/** A video that is ready; its stream is one playlist of which nobody plays anything. */
export async function readyVideo(person: TestPerson, lessonId: string): Promise<string> {
  const id = await arrivedVideo(person, lessonId);
  await withServices(async ({ processing }) => {
    const job = await processing.take(id);
    if (job === null) throw new Error("There is nothing to do");
    await env.MEDIA_PRIVATE.put(`${job.outputPrefix}master.m3u8`, PLAYLIST, {
      httpMetadata: { contentType: "application/vnd.apple.mpegurl" },
    });
    await processing.report(id, { kind: "ready", durationSeconds: 12.4, width: 1280, height: 720 });
  });
  return id;
}

/** A file that goes with a lesson. Returns its id. */
export async function attachedFile(
  person: TestPerson,
  lessonId: string,
  filename = "words.txt",
): Promise<string> {
  const bytes = new TextEncoder().encode("hello, goodbye");
  const { upload, uploaded } = await sendFile(person, lessonId, bytes, { filename, purpose: "attachments" });
  const answer = await completeUpload(person, upload.id, uploaded);
  if (!answer.ok) throw new Error(`Completing answered ${answer.status}: ${await answer.text()}`);
  return upload.id;
}
