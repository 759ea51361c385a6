import type { Input } from "mediabunny";
import { VideoRefused } from "../video-refused.ts";
import type { PackageFolder, SourceFile } from "./media-storage.ts";
import { BlockReader } from "./read/block-reader.ts";
import { type AudioTrack, chooseTracks, type VideoTrack } from "./read/choose-tracks.ts";
import { openVideo } from "./read/open-video.ts";
import { reading } from "./read/reading.ts";
import { copyTracks } from "./copy-tracks.ts";
import { BufferPool } from "./write/buffer-pool.ts";
import { audioInit, videoInit } from "./write/init-segment.ts";
import { masterPlaylist, mediaPlaylist, targetDurationOf } from "./write/playlists.ts";
import { TrackPackage } from "./write/track-package.ts";
import { UploadSlots } from "./write/upload-slots.ts";

const MAX_SECONDS = 12 * 60 * 60;
/** RFC 8216, 4. */
const PLAYLIST_TYPE = "application/vnd.apple.mpegurl";

export interface PackagedVideo {
  durationSeconds: number;
  width: number;
  height: number;
}

/**
 * Packages a video as HLS (RFC 8216) of CMAF segments, without decoding it: `master.m3u8`, which is written last, and
 * what it names. Reads the file once from its beginning to its end, and holds a few MiB of it at any time.
 * @throws VideoRefused when the file cannot be shown
 * @throws StorageFault when the storage failed
 */
export async function packageVideo(options: {
  source: SourceFile;
  folder: PackageFolder;
  /** Called with how much of the file is done, from 0 to 1; is waited for. */
  onProgress: (share: number) => Promise<void>;
}): Promise<PackagedVideo> {
  const input = await openVideo(new BlockReader(options.source));
  try {
    const { video, audio } = await chooseTracks(input);
    await requireLength(input);
    return await packageTracks({ ...options, video, audio });
  } finally {
    input.dispose();
  }
}

async function packageTracks(options: {
  source: SourceFile;
  folder: PackageFolder;
  video: VideoTrack;
  audio: AudioTrack | null;
  onProgress: (share: number) => Promise<void>;
}): Promise<PackagedVideo> {
  const { source, folder, video, audio } = options;
  const slots = new UploadSlots();
  const pool = new BufferPool();
  const pictures = new TrackPackage({
    folder,
    slots,
    pool,
    prefix: "video-",
    contentType: "video/mp4",
    init: await reading(() => videoInit(video)),
    hasOnlyKeys: false,
  });
  const sound =
    audio === null
      ? null
      : new TrackPackage({
          folder,
          slots,
          pool,
          prefix: "audio-",
          contentType: "audio/mp4",
          init: await reading(() => audioInit(audio)),
          hasOnlyKeys: true,
        });
  try {
    await copyTracks({
      pictures: { track: video.track, into: pictures },
      sound: audio === null || sound === null ? null : { track: audio.track, into: sound },
      maxSeconds: MAX_SECONDS,
      onBytes: (bytes) => options.onProgress(Math.min(1, bytes / source.sizeBytes)),
    });
    await slots.drain();
  } catch (fault) {
    // What still runs would otherwise write into a package that is made again.
    await slots.settle();
    await pictures.abandon();
    await sound?.abandon();
    throw fault;
  }
  const heard = sound !== null && sound.segments.length > 0 ? sound : null;
  await writePlaylists(folder, { video, audio, pictures, sound: heard });
  return { durationSeconds: secondsOf(pictures, sound), width: video.width, height: video.height };
}

async function writePlaylists(
  folder: PackageFolder,
  made: { video: VideoTrack; audio: AudioTrack | null; pictures: TrackPackage; sound: TrackPackage | null },
): Promise<void> {
  const { video, audio, pictures, sound } = made;
  const packages = sound === null ? [pictures] : [pictures, sound];
  const targetDurationSeconds = targetDurationOf(packages.map(({ segments }) => segments));
  const put = (path: string, text: string) => folder.put(path, new TextEncoder().encode(text), PLAYLIST_TYPE);
  const playlistOf = ({ segments, initPath }: TrackPackage) =>
    mediaPlaylist({ segments, initPath, targetDurationSeconds });
  await put("video.m3u8", playlistOf(pictures));
  if (sound !== null) await put("audio.m3u8", playlistOf(sound));
  const { width, height } = video;
  const master = masterPlaylist({
    video: { path: "video.m3u8", segments: pictures.segments, codec: video.config.codec, width, height },
    audio:
      audio === null || sound === null
        ? null
        : {
            path: "audio.m3u8",
            segments: sound.segments,
            codec: audio.config.codec,
            channels: audio.config.numberOfChannels,
          },
  });
  await put("master.m3u8", master);
}

async function requireLength(input: Input): Promise<void> {
  const seconds = await reading(() => input.getDurationFromMetadata());
  if (seconds !== null && seconds > MAX_SECONDS) throw new VideoRefused("too_long");
}

function secondsOf(...packages: readonly (TrackPackage | null)[]): number {
  const lengths = packages.map(
    (made) => made?.segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0) ?? 0,
  );
  return Math.max(...lengths);
}
