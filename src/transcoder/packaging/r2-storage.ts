import { type FileInParts, type PackageFolder, type SourceFile, StorageFault } from "./media-storage.ts";

/** Long, because what a path of a package holds never changes; private, because only those who may watch get it. */
const CACHE_CONTROL = "private, max-age=31536000, immutable";

/**
 * A file in a bucket, read in ranges of the one version that is there now.
 * @throws StorageFault when there is none
 */
export async function sourceInBucket(bucket: R2Bucket, key: string): Promise<SourceFile> {
  const head = await stored("head", () => bucket.head(key));
  if (head === null) throw new StorageFault("The file is not in the bucket");
  const { size, etag } = head;
  return {
    sizeBytes: size,
    async read(start, end) {
      const length = end - start;
      const bytes = await stored("read", async () => {
        const found = await bucket.get(key, {
          range: { offset: start, length },
          onlyIf: { etagMatches: etag },
        });
        return found !== null && "body" in found ? new Uint8Array(await found.arrayBuffer()) : null;
      });
      if (bytes?.length !== length) throw new StorageFault("The file is no longer what it was");
      return bytes;
    },
  };
}

/** The part of a bucket whose keys begin with `prefix`. */
export function folderInBucket(bucket: R2Bucket, prefix: string): PackageFolder {
  const described = (contentType: string) => ({
    httpMetadata: { contentType, cacheControl: CACHE_CONTROL },
  });
  return {
    async put(path, bytes, contentType) {
      await stored("write", () => bucket.put(prefix + path, bytes, described(contentType)));
    },
    async begin(path, contentType) {
      const upload = await stored("begin", () =>
        bucket.createMultipartUpload(prefix + path, described(contentType)),
      );
      return inParts(upload);
    },
  };
}

function inParts(upload: R2MultipartUpload): FileInParts {
  const parts: R2UploadedPart[] = [];
  return {
    async part(number, bytes) {
      parts.push(await stored("write part", () => upload.uploadPart(number, bytes)));
    },
    async complete() {
      const inOrder = parts.toSorted((one, other) => one.partNumber - other.partNumber);
      await stored("complete", () => upload.complete(inOrder));
    },
    async abort() {
      await stored("abort", () => upload.abort());
    },
  };
}

async function stored<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (fault) {
    throw new StorageFault(`The bucket did not ${what}`, { cause: fault });
  }
}
