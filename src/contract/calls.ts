import { z } from "zod";
import { idSchema, levelSchema, timestampSchema } from "./common.ts";

/** What ends a call when neither of the two does. */
export const endsWithoutPerson = ["timeout", "no_show", "error"] as const;
export const endedByValues = ["me", "partner", ...endsWithoutPerson] as const;

export const compliments = ["clear", "patient", "funny", "good_listener", "interesting"] as const;
export const complimentSchema = z.enum(compliments).meta({ id: "Compliment", example: "patient" });

export const callRatingSchema = z
  .object({
    stars: z.number().int().min(1).max(5),
    connection: z.number().int().min(1).max(5),
    compliments: z.array(complimentSchema),
  })
  .meta({ id: "CallRating", example: { stars: 5, connection: 4, compliments: ["patient"] } });
export type CallRating = z.infer<typeof callRatingSchema>;

export const rateCallBodySchema = z
  .strictObject({
    stars: z.number().int().min(1).max(5).describe("How the partner was"),
    connection: z.number().int().min(1).max(5).describe("How the connection was"),
    compliments: z
      .array(complimentSchema)
      .max(compliments.length)
      .refine((items) => new Set(items).size === items.length, { message: "Each compliment once" })
      .optional(),
  })
  .meta({ id: "RateCallBody", example: { stars: 5, connection: 4, compliments: ["patient"] } });
export type RateCallBody = z.infer<typeof rateCallBodySchema>;

export const callPartnerSchema = z
  .object({
    id: idSchema,
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    nativeLanguage: z.string().nullable(),
    country: z.string().nullable(),
  })
  .meta({ id: "CallPartner" });

/** A call as its member sees it. Its id is also the id of its room. */
export const callSessionSchema = z
  .object({
    id: idSchema,
    partner: callPartnerSchema,
    topic: z.string().nullable(),
    level: levelSchema.nullable(),
    startedAt: timestampSchema,
    connectedAt: timestampSchema.nullable(),
    endedAt: timestampSchema.nullable(),
    durationSeconds: z.number().int().nullable(),
    endedBy: z.enum(endedByValues).nullable(),
    myRating: callRatingSchema.nullable(),
    canRate: z.boolean().describe("Connected, ended within 24 h and not rated by you"),
    canReport: z.boolean().describe("The call goes on or ended within 24 h, and you have not reported it"),
    isReported: z.boolean().describe("You have reported it"),
  })
  .meta({ id: "CallSession" });
export type CallSession = z.infer<typeof callSessionSchema>;
