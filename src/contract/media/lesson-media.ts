import { z } from "zod";
import { attachmentSchema } from "./attachment.ts";
import { captionsSchema } from "./captions.ts";
import { uploadSchema } from "./upload.ts";
import { videoAssetSchema, videoProviderSchema } from "./video.ts";

/** What instructors may send, and what becomes of it. */
export const videoRulesSchema = z
  .object({
    provider: videoProviderSchema,
    hasSeveralRenditions: z.boolean().describe("Whether slow connections get a smaller picture"),
    maxBytes: z.int(),
    extensions: z.array(z.string()).describe("Endings of files that are taken"),
  })
  .meta({ id: "VideoRules" });
export type VideoRules = z.infer<typeof videoRulesSchema>;

/** Everything that belongs to a lesson beside its words, for its instructor. */
export const lessonMediaSchema = z
  .object({
    rules: videoRulesSchema,
    video: videoAssetSchema.nullable().describe("What learners see"),
    next: videoAssetSchema.nullable().describe("A newer one that is being made, or could not be"),
    uploads: z.array(uploadSchema).describe("Files that have not arrived whole"),
    captions: z.array(captionsSchema),
    attachments: z.array(attachmentSchema),
  })
  .meta({ id: "LessonMedia" });
export type LessonMedia = z.infer<typeof lessonMediaSchema>;
