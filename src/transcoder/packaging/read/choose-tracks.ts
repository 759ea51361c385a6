import type { Input, InputAudioTrack, InputVideoTrack } from "mediabunny";
import { VideoRefused } from "../../video-refused.ts";
import { reading } from "./reading.ts";

export interface VideoTrack {
  track: InputVideoTrack;
  config: VideoDecoderConfig;
  /** As it is shown: turned upright, with square pixels. */
  width: number;
  height: number;
}

export interface AudioTrack {
  track: InputAudioTrack;
  config: AudioDecoderConfig;
}

/** H.264 with 8 bits and 4:2:0 (ITU-T H.264, annex A): Baseline, Main, Extended and High. No browser plays the others everywhere. */
const PLAYED_PROFILE = /^avc1\.(?:42|4d|58|64)/i;
/** AAC-LC, HE-AAC and HE-AAC v2 (ISO/IEC 14496-3 object types). */
const PLAYED_AUDIO = /^mp4a\.40\.(?:2|5|29)$/;

/**
 * The first picture and the first sound that players of HLS understand.
 * @throws VideoRefused `no_picture`, `video_codec_unsupported`, `audio_codec_unsupported` or `damaged`
 */
export async function chooseTracks(input: Input): Promise<{ video: VideoTrack; audio: AudioTrack | null }> {
  return reading(async () => {
    const videos = await input.getVideoTracks();
    if (videos.length === 0) {
      const isEmpty = (await input.getAudioTracks()).length === 0;
      throw new VideoRefused(isEmpty ? "damaged" : "no_picture");
    }
    return { video: await playableVideo(videos), audio: await playableAudio(await input.getAudioTracks()) };
  });
}

async function playableVideo(tracks: readonly InputVideoTrack[]): Promise<VideoTrack> {
  for (const track of tracks) {
    if ((await track.getCodec()) !== "avc") continue;
    const config = await track.getDecoderConfig();
    // Without a description the stream is not stored as MP4 stores it (ISO/IEC 14496-15).
    if (config?.description === undefined || !PLAYED_PROFILE.test(config.codec)) continue;
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
    return { track, config, width: Math.round(width), height: Math.round(height) };
  }
  throw new VideoRefused("video_codec_unsupported");
}

async function playableAudio(tracks: readonly InputAudioTrack[]): Promise<AudioTrack | null> {
  if (tracks.length === 0) return null;
  for (const track of tracks) {
    if ((await track.getCodec()) !== "aac") continue;
    const config = await track.getDecoderConfig();
    if (config?.description === undefined || !PLAYED_AUDIO.test(config.codec)) continue;
    return { track, config };
  }
  throw new VideoRefused("audio_codec_unsupported");
}
