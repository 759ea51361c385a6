import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { languageTagSchema } from "../users.ts";

export const videoProviders = ["r2", "stream"] as const;
export const videoProviderSchema = z.enum(videoProviders).meta({ id: "VideoProvider", example: "r2" });
export type VideoProviderName = z.infer<typeof videoProviderSchema>;

export const videoStates = ["queued", "processing", "ready", "failed"] as const;
export type VideoState = (typeof videoStates)[number];

/** Why a video cannot be shown; the client words it. */
export const videoFailures = [
  "not_a_video",
  "damaged",
  "no_picture",
  "video_codec_unsupported",
  "audio_codec_unsupported",
  "too_long",
  "refused_by_provider",
  "processing_failed",
] as const;
export const videoFailureSchema = z
  .enum(videoFailures)
  .meta({ id: "VideoFailure", example: "video_codec_unsupported" });
export type VideoFailure = z.infer<typeof videoFailureSchema>;

/** A video on its way to the learners of a lesson. */
export const videoAssetSchema = z
  .object({
    id: idSchema,
    lessonId: idSchema,
    state: z.enum(videoStates),
    percent: z.int().min(0).max(100).describe("Of the processing"),
    failure: videoFailureSchema.nullable(),
    provider: videoProviderSchema,
    filename: z.string(),
    size: z.int().describe("Bytes of the file that was sent"),
    durationSeconds: z.int().nullable().describe("Null until it is known"),
    width: z.int().nullable(),
    height: z.int().nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: "VideoAsset" });
export type VideoAsset = z.infer<typeof videoAssetSchema>;

/** What it takes to play the video of a lesson, for a while. */
export const playbackSchema = z
  .object({
    videoId: idSchema,
    provider: videoProviderSchema,
    hlsUrl: z.string().describe("Master playlist (RFC 8216); the address covers everything it names"),
    dashUrl: z.string().nullable().describe("The same as MPEG-DASH, where the provider makes it"),
    expiresAt: timestampSchema.describe("Ask again before: at most 4 hours from now"),
    durationSeconds: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    captions: z.array(z.object({ language: languageTagSchema, url: z.string().describe("WebVTT") })),
    watermark: z.string().nullable().describe("The viewer's name, to be shown on what was paid for"),
  })
  .meta({ id: "Playback" });
export type Playback = z.infer<typeof playbackSchema>;
