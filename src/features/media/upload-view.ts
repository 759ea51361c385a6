import type { Upload, UploadedPart } from "../../contract/media/upload.ts";
import { partCountOf } from "./parts.ts";
import type { UploadRow } from "./uploads.repository.ts";
import type { VideoRow } from "./videos.repository.ts";

/** An upload as its owner sees it: first how much has arrived, then what has become of it. */
export function toUpload(
  row: UploadRow,
  uploaded: readonly UploadedPart[],
  video: VideoRow | undefined,
): Upload {
  const { id, courseId, lessonId, purpose, filename } = row;
  const partCount = partCountOf(row);
  return {
    id,
    courseId,
    lessonId,
    purpose,
    filename,
    size: row.sizeBytes,
    partSize: row.partSizeBytes,
    partCount,
    uploaded: [...uploaded],
    ...(row.completedAt === null
      ? {
          state: "uploading" as const,
          percent: Math.floor((uploaded.length / partCount) * 100),
          failure: null,
        }
      : {
          state: video?.state ?? ("ready" as const),
          percent: video?.percent ?? 100,
          failure: video?.failure ?? null,
        }),
    createdAt: new Date(row.createdAt).toISOString(),
    expiresAt: new Date(row.expiresAt).toISOString(),
  };
}
