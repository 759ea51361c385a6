import { z } from "zod";
import { timestampSchema } from "../common.ts";
import { languageTagSchema } from "../users.ts";

/** Of a WebVTT file. */
export const CAPTIONS_MAX_BYTES = 512 * 1024;
/** Languages of one lesson. */
export const MAX_CAPTION_LANGUAGES = 20;

export const putCaptionsBodySchema = z
  .strictObject({
    language: languageTagSchema,
    text: z.string().min(1).max(CAPTIONS_MAX_BYTES).describe("WebVTT; what was there in this language goes"),
  })
  .meta({
    id: "PutCaptionsBody",
    example: { language: "en", text: "WEBVTT\n\n00:00.000 --> 00:02.500\nHello, and welcome.\n" },
  });
export type PutCaptionsBody = z.infer<typeof putCaptionsBodySchema>;

export const captionsSchema = z
  .object({ language: languageTagSchema, cueCount: z.int(), updatedAt: timestampSchema })
  .meta({ id: "Captions" });
export type Captions = z.infer<typeof captionsSchema>;

export const captionsListSchema = z.object({ items: z.array(captionsSchema) }).meta({ id: "CaptionsList" });
