import type { StreamVideos } from "../../../src/transcoder/stream/stream-provider.ts";

type Video = Awaited<ReturnType<StreamVideos["upload"]>>;

/** Cloudflare Stream as far as the transcoder uses it; its errors have the names of the binding's. */
export class MemoryStream implements StreamVideos {
  readonly videos = new Map<string, Video>();
  readonly uploads: { url: string; params: StreamUrlUploadParams }[] = [];
  /** What the next upload fails with. */
  uploadFault: Error | null = null;

  async upload(url: string, params: StreamUrlUploadParams): Promise<Video> {
    if (this.uploadFault !== null) throw this.uploadFault;
    this.uploads.push({ url, params });
    return this.set(`video-${this.uploads.length}`, { state: "queued" });
  }

  video(id: string) {
    return {
      details: async () => this.#find(id),
      delete: async () => {
        this.#find(id);
        this.videos.delete(id);
      },
    };
  }

  set(id: string, status: Partial<StreamVideoStatus>): Video {
    const video = {
      id,
      status: { state: "inprogress", errorReasonCode: "", errorReasonText: "", ...status },
      duration: 61.6,
      input: { width: 1280, height: 720 },
    };
    this.videos.set(id, video);
    return video;
  }

  #find(id: string): Video {
    const video = this.videos.get(id);
    if (video === undefined) throw streamError("NotFoundError");
    return video;
  }
}

export function streamError(name: string): Error {
  return Object.assign(new Error("Stream does not want to"), { name });
}
