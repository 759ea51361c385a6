import type { VideoDesk } from "../platform/video/transcode.ts";
import type { StreamVideos } from "./stream/stream-provider.ts";

/** What src/transcoder/wrangler.toml gives the transcoder Worker. */
export interface TranscoderBindings {
  /** Where videos are as they were sent, and where what is made of them goes. */
  MEDIA_PRIVATE: R2Bucket;
  STREAM: StreamVideos;
  /** The api Worker's RPC entrypoint for this Worker. */
  DESK: VideoDesk;
}
