import { z } from "zod";
import { idSchema, levelSchema, pageOf, timestampSchema } from "./common.ts";

/** A person in a list of followers or followed. */
export const followSchema = z
  .object({
    id: idSchema,
    displayName: z.string(),
    username: z.string().nullable(),
    avatarUrl: z.string().nullable(),
    englishLevel: levelSchema.nullable(),
    country: z.string().nullable(),
    followedAt: timestampSchema,
  })
  .meta({ id: "Follow" });
export type Follow = z.infer<typeof followSchema>;
export const followsSchema = pageOf(followSchema).meta({ id: "Follows" });

/** How the person who asks stands to another. */
export const relationSchema = z
  .object({
    isFollowing: z.boolean(),
    isFollowedBy: z.boolean(),
    isBlocking: z.boolean(),
    followers: z.number().int(),
    following: z.number().int(),
  })
  .meta({ id: "Relation" });
export type Relation = z.infer<typeof relationSchema>;
