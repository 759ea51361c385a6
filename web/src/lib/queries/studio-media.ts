import { queryOptions } from "@tanstack/react-query";
import { captionsSchema } from "../../../../src/contract/media/captions.ts";
import type { Captions, PutCaptionsBody } from "../../../../src/contract/media/captions.ts";
import { lessonMediaSchema } from "../../../../src/contract/media/lesson-media.ts";
import { signedPartsSchema, uploadSchema } from "../../../../src/contract/media/upload.ts";
import type {
  SignedParts,
  StartUploadBody,
  Upload,
  UploadPurpose,
  UploadedPart,
} from "../../../../src/contract/media/upload.ts";
import { playbackSchema } from "../../../../src/contract/media/video.ts";
import type { Playback } from "../../../../src/contract/media/video.ts";
import { change, command, get } from "../api/api.ts";
import { asProblem } from "../api/problem.ts";

/** Video, captions, attachments and open uploads of a lesson, for its instructor. */
export function lessonMediaQuery(lessonId: string) {
  return queryOptions({
    queryKey: ["studio", "media", lessonId],
    queryFn: ({ signal }) => get(`/lessons/${lessonId}/media`, lessonMediaSchema, signal),
  });
}

export function startUpload(
  lessonId: string,
  purpose: UploadPurpose,
  body: StartUploadBody,
): Promise<Upload> {
  const kind = purpose === "video" ? "uploads" : "attachments";
  return change("POST", `/lessons/${lessonId}/${kind}`, body, uploadSchema);
}

export function readUpload(uploadId: string): Promise<Upload> {
  return get(`/uploads/${uploadId}`, uploadSchema);
}

export function signParts(
  uploadId: string,
  body: { uploaded: readonly UploadedPart[]; wanted: readonly number[] },
): Promise<SignedParts> {
  return change("POST", `/uploads/${uploadId}/parts`, body, signedPartsSchema);
}

export function completeUpload(uploadId: string, uploaded: readonly UploadedPart[]): Promise<Upload> {
  return change("POST", `/uploads/${uploadId}/complete`, { uploaded }, uploadSchema);
}

/** One that is gone already is cancelled, too. */
export async function cancelUpload(uploadId: string): Promise<void> {
  try {
    await command("DELETE", `/uploads/${uploadId}`);
  } catch (error) {
    if (asProblem(error).code !== "not_found") throw error;
  }
}

export function removeVideo(lessonId: string): Promise<void> {
  return command("DELETE", `/lessons/${lessonId}/video`);
}

/** Where a video plays for a while. */
export function readPlayback(lessonId: string, signal?: AbortSignal): Promise<Playback> {
  return get(`/lessons/${lessonId}/video-url`, playbackSchema, signal);
}

export function putCaptions(lessonId: string, body: PutCaptionsBody): Promise<Captions> {
  return change("POST", `/lessons/${lessonId}/captions`, body, captionsSchema);
}

export function removeCaptions(lessonId: string, language: string): Promise<void> {
  return command("DELETE", `/lessons/${lessonId}/captions/${language}`);
}

export function removeAttachment(id: string): Promise<void> {
  return command("DELETE", `/attachments/${id}`);
}
