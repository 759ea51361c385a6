import { ATTACHMENT_MAX_BYTES, type attachmentExtensions } from "../../contract/media/attachment.ts";
import type { VideoRules } from "../../contract/media/lesson-media.ts";
import type { UploadPurpose } from "../../contract/media/upload.ts";
import type { VideoProviderName } from "../../contract/media/video.ts";
import { VIDEO_MAX_BYTES } from "../../contract/limits.ts";
import type { FileKind } from "../../platform/storage/file-kind.ts";

/** What may be sent, and what its bytes must turn out to be, by the ending of its name. */
export interface UploadRules {
  maxBytes: number;
  kindsOf: Readonly<Record<string, readonly FileKind[]>>;
}

const movies: readonly FileKind[] = ["mp4", "quicktime"];

const containers: Readonly<Record<VideoProviderName, UploadRules["kindsOf"]>> = {
  // H.264 and AAC come in these; WebM cannot hold them, so nothing in it could be played everywhere.
  r2: { mp4: movies, m4v: movies, mov: movies, mkv: ["matroska"] },
  stream: { mp4: movies, m4v: movies, mov: movies, mkv: ["matroska", "webm"], webm: ["webm", "matroska"] },
};

const zip: readonly FileKind[] = ["zip"];
const text: readonly FileKind[] = ["text"];
const attachmentKinds: Readonly<Record<(typeof attachmentExtensions)[number], readonly FileKind[]>> = {
  pdf: ["pdf"],
  txt: text,
  md: text,
  csv: text,
  rtf: ["rtf"],
  epub: zip,
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  ods: zip,
  odp: zip,
  png: ["png"],
  jpg: ["jpeg"],
  jpeg: ["jpeg"],
  webp: ["webp"],
  gif: ["gif"],
  mp3: ["mp3"],
  m4a: movies,
  ogg: ["ogg"],
  wav: ["wav"],
  mp4: movies,
  zip,
};

export function uploadRules(purpose: UploadPurpose, provider: VideoProviderName): UploadRules {
  return purpose === "video"
    ? { maxBytes: VIDEO_MAX_BYTES, kindsOf: containers[provider] }
    : { maxBytes: ATTACHMENT_MAX_BYTES, kindsOf: attachmentKinds };
}

/** What the studio says about videos before one is chosen. */
export function videoRules(provider: VideoProviderName): VideoRules {
  const { maxBytes, kindsOf } = uploadRules("video", provider);
  return {
    provider,
    hasSeveralRenditions: provider === "stream",
    maxBytes,
    extensions: Object.keys(kindsOf),
  };
}
