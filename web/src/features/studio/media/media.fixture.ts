import type { Upload } from "../../../../../src/contract/media/upload.ts";
import type { VideoAsset } from "../../../../../src/contract/media/video.ts";
import type { DeskEntry } from "../uploads/desk-entry.ts";

const lessonId = "0199a4a2-7d5c-7c3e-9a42-000000000004";
const courseId = "0199a4a2-7d5c-7c3e-9a42-000000000001";
const createdAt = "2026-11-21T09:30:00.000Z";

/** A video that is being prepared, but for what a test says about it. */
export function aVideo(about: Partial<VideoAsset> = {}): VideoAsset {
  return {
    id: "0199a4a2-7d5c-7c3e-9a42-000000000005",
    lessonId,
    state: "processing",
    percent: 40,
    failure: null,
    provider: "r2",
    filename: "hello.mp4",
    size: 40_000_000,
    durationSeconds: null,
    width: null,
    height: null,
    createdAt,
    updatedAt: createdAt,
    ...about,
  };
}

/** Two of four parts of 10 MB have arrived. */
export function anUpload(about: Partial<Upload> = {}): Upload {
  return {
    id: "0199a4a2-7d5c-7c3e-9a42-000000000006",
    courseId,
    lessonId,
    purpose: "video",
    filename: "hello.mp4",
    size: 40_000_000,
    partSize: 10_000_000,
    partCount: 4,
    uploaded: [1, 2].map((number) => ({ number, etag: String(number) })),
    state: "uploading",
    percent: 50,
    failure: null,
    createdAt,
    expiresAt: createdAt,
    ...about,
  };
}

/** A file that says it has so many bytes. */
export function aFile(name: string, size: number): File {
  return Object.defineProperty(new File(["x"], name, { type: "video/mp4" }), "size", { value: size });
}

/** A video on its way: half of it has arrived. */
export function anEntry(about: Partial<DeskEntry> = {}): DeskEntry {
  return {
    key: "key",
    place: { courseId, lessonId, lessonTitle: "Saying hello" },
    purpose: "video",
    file: aFile("hello.mp4", 40_000_000),
    upload: anUpload(),
    state: { is: "sending" },
    sentBytes: 20_000_000,
    part: 3,
    bytesPerSecond: null,
    ...about,
  };
}
