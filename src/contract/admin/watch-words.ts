import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { languageTagSchema } from "../users.ts";
import { wholeListQuery } from "./common.ts";

/** A word that holds a review for a moderator. Matched whole, without regard to case and accents. */
export const watchWordSchema = z
  .object({ id: idSchema, language: z.string(), word: z.string(), createdAt: timestampSchema })
  .meta({ id: "WatchWord" });
export type WatchWord = z.infer<typeof watchWordSchema>;
export const watchWordsSchema = z.object({ items: z.array(watchWordSchema) }).meta({ id: "WatchWords" });

export const watchWordsQuery = wholeListQuery.extend({ language: languageTagSchema.optional() });

export const watchWordBodySchema = z
  .strictObject({
    language: languageTagSchema,
    word: z.string().trim().min(2, { message: "Write at least 2 characters" }).max(60),
  })
  .meta({ id: "WatchWordBody", example: { language: "en", word: "casino" } });
export type WatchWordBody = z.infer<typeof watchWordBodySchema>;
