import { z } from "zod";
import { displayNameSchema, roleSchema } from "./auth.ts";
import { idSchema, levelSchema, timestampSchema } from "./common.ts";

/** 3 to 24 of `a-z 0-9 _`. Upper case is folded; what looks like a reserved or taken name is refused by the service. */
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9_]{3,24}$/, { message: "Use 3 to 24 letters a-z, digits or _" })
  .meta({ example: "ana_speaks" });

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).format(0) !== "";
  } catch {
    return false;
  }
}

export const languageTagSchema = z
  .string()
  .max(35)
  .refine(isLanguageTag, { message: "Choose a language" })
  .transform((value) => Intl.getCanonicalLocales(value)[0] ?? value)
  .meta({ description: "BCP 47 language tag", example: "es" });

export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, { message: "Choose a country" })
  .meta({ description: "ISO 3166-1 alpha-2", example: "MX" });

export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, { message: "Choose a time zone" })
  .meta({ description: "IANA time zone", example: "America/Mexico_City" });

export const learningGoals = ["conversation", "work", "study", "travel", "exam", "other"] as const;
export const learningGoalSchema = z.enum(learningGoals).meta({ id: "LearningGoal", example: "work" });

export const topicSlugSchema = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/)
  .meta({ description: "Slug of a conversation topic", example: "travel" });

const profileFields = {
  username: usernameSchema.nullable(),
  displayName: displayNameSchema,
  bio: z.string().trim().max(500, { message: "Use at most 500 characters" }).nullable(),
  nativeLanguage: languageTagSchema.nullable(),
  englishLevel: levelSchema.nullable(),
  learningGoal: learningGoalSchema.nullable(),
  country: countrySchema.nullable(),
  timezone: timeZoneSchema,
  topics: z.array(topicSlugSchema).max(12, { message: "Choose at most 12 topics" }),
};

export const updateProfileBodySchema = z
  .strictObject(profileFields)
  .partial()
  .refine((body) => Object.keys(body).length > 0, { message: "Send at least one field to change" })
  .meta({
    id: "UpdateProfileBody",
    example: { englishLevel: "intermediate", country: "MX", nativeLanguage: "es" },
  });
export type UpdateProfileBody = z.infer<typeof updateProfileBodySchema>;

export const meSchema = z
  .object({
    ...profileFields,
    id: idSchema,
    email: z.string(),
    role: roleSchema,
    isVerified: z.boolean(),
    avatarUrl: z.string().nullable(),
    profileComplete: z.boolean().describe("True once native language, English level and country are set"),
    totalSessions: z.number().int(),
    totalPracticeSeconds: z.number().int(),
    streakDays: z.number().int().describe("0 once the streak has lapsed"),
    createdAt: timestampSchema,
    deletionDueAt: timestampSchema
      .nullable()
      .describe("When this account will be erased, if its owner asked for it"),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof meSchema>;

export const publicProfileSchema = z
  .object({
    id: idSchema,
    username: z.string().nullable(),
    displayName: z.string(),
    bio: z.string().nullable(),
    avatarUrl: z.string().nullable(),
    nativeLanguage: z.string().nullable(),
    englishLevel: levelSchema.nullable(),
    country: z.string().nullable(),
    topics: z.array(z.string()),
    totalSessions: z.number().int(),
    memberSince: timestampSchema,
  })
  .meta({ id: "PublicProfile" });
export type PublicProfile = z.infer<typeof publicProfileSchema>;

export const blockedUserSchema = z
  .object({
    id: idSchema,
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    blockedAt: timestampSchema,
  })
  .meta({ id: "BlockedUser" });
export type BlockedUser = z.infer<typeof blockedUserSchema>;
