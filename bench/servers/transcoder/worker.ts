import { packageVideo } from "../../../src/transcoder/packaging/package-video.ts";
import { folderInBucket, sourceInBucket } from "../../../src/transcoder/packaging/r2-storage.ts";

const KEY = "source";

/** After so many reads of 2 MiB. */
const COLLECT_EVERY = 4;

/**
 * `PUT` keeps a file, `POST` packages it and answers how often the bucket was read and written. Where the runtime lets it
 * collect garbage, it does so now and then: then its memory is what it needs, and not what nobody has yet asked back.
 */
export default {
  async fetch(request, { MEDIA_PRIVATE: bucket }) {
    if (request.method === "PUT") {
      await bucket.put(KEY, request.body);
      return new Response(null, { status: 204 });
    }
    const counts = { reads: 0, writes: 0 };
    const source = await sourceInBucket(bucket, KEY);
    const folder = folderInBucket(bucket, "package/");
    const made = await packageVideo({
      source: {
        sizeBytes: source.sizeBytes,
        read(start, end) {
          counts.reads += 1;
          if (counts.reads % COLLECT_EVERY === 0) globalThis.gc?.();
          return source.read(start, end);
        },
      },
      folder: {
        put(path, bytes, contentType) {
          counts.writes += 1;
          return folder.put(path, bytes, contentType);
        },
        async begin(path, contentType) {
          const file = await folder.begin(path, contentType);
          return {
            ...file,
            part(number, bytes) {
              counts.writes += 1;
              return file.part(number, bytes);
            },
          };
        },
      },
      onProgress: async () => {},
    });
    return Response.json({ ...made, ...counts });
  },
} satisfies ExportedHandler<{ MEDIA_PRIVATE: R2Bucket }>;
