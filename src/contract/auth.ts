import { z } from "zod";
import { idSchema, timestampSchema } from "./common.ts";

export const platforms = ["ios", "android", "web"] as const;
export const platformSchema = z.enum(platforms).meta({ id: "Platform", example: "web" });
export type Platform = z.infer<typeof platformSchema>;

/** Lower-cased and trimmed; at most 254 characters (RFC 5321). */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ message: "Enter a valid e-mail address" }))
  .meta({ example: "ana@example.com" });

function codePoints(text: string): number {
  return Array.from(text).length;
}

/** 8 to 128 Unicode code points; which of them are too common is the service's question. */
export const newPasswordSchema = z
  .string()
  .max(512)
  .refine((value) => codePoints(value) >= 8, { message: "Use at least 8 characters" })
  .refine((value) => codePoints(value) <= 128, { message: "Use at most 128 characters" })
  .meta({ example: "seven green tea cups" });

/** A calendar date in the proleptic Gregorian calendar, `YYYY-MM-DD`. */
export const dateOfBirthSchema = z.iso
  .date({ message: "Enter a date as year, month and day" })
  .refine((value) => value >= "1900-01-01", { message: "Enter a real date of birth" })
  .meta({ example: "1998-04-21" });

/** What draws nothing, turns text around, or is no character: it lets one name pass for another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Joiners between letters are part of how Persian and the scripts of India are written. */
const JOINER_IN_WORD = /(?<=[\p{L}\p{M}])[\u200C\u200D](?=\p{L})/gu;

export const displayNameSchema = z
  .string()
  .trim()
  .min(1, { message: "Enter a name" })
  .max(60, { message: "Use at most 60 characters" })
  .refine((value) => !INVISIBLE.test(value.replaceAll(JOINER_IN_WORD, "")), {
    message: "Use letters, spaces and common signs only",
  })
  .refine((value) => /[\p{L}\p{N}]/u.test(value), { message: "Use at least one letter" })
  .refine((value) => !/\p{M}{5}/u.test(value), { message: "Use fewer marks on one letter" })
  .meta({ example: "Ana" });

export const deviceSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9._:-]{8,64}$/, { message: "8 to 64 letters, digits and . _ : -" }),
    platform: platformSchema,
    name: z.string().trim().min(1).max(80).optional(),
  })
  .meta({ id: "Device", example: { id: "b7d1c9e2-web", platform: "web", name: "Firefox on Linux" } });
export type Device = z.infer<typeof deviceSchema>;

export const registerBodySchema = z
  .strictObject({
    email: emailSchema,
    password: newPasswordSchema,
    displayName: displayNameSchema,
    dateOfBirth: dateOfBirthSchema,
    device: deviceSchema,
  })
  .meta({ id: "RegisterBody" });
export type RegisterBody = z.infer<typeof registerBodySchema>;

export const loginBodySchema = z
  .strictObject({
    email: emailSchema,
    password: z.string().min(1, { message: "Enter your password" }).max(512),
    device: deviceSchema,
  })
  .meta({ id: "LoginBody" });
export type LoginBody = z.infer<typeof loginBodySchema>;

/** Web clients send an empty object: their token is in the `__Host-` cookie. */
export const refreshBodySchema = z
  .strictObject({ refreshToken: z.string().min(1).max(200).optional() })
  .meta({ id: "RefreshBody", example: {} });
export type RefreshBody = z.infer<typeof refreshBodySchema>;

export const roleSchema = z.enum(["student", "instructor", "admin"]).meta({ id: "Role", example: "student" });
export type Role = z.infer<typeof roleSchema>;

export const accountSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    displayName: z.string(),
    role: roleSchema,
    isVerified: z.boolean(),
    profileComplete: z.boolean().describe("False until the welcome steps are done; matching needs it"),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof accountSchema>;

export const tokensSchema = z
  .object({
    accessToken: z.string(),
    expiresIn: z.number().int().describe("Seconds until the access token expires").meta({ example: 900 }),
    refreshToken: z.string().optional().describe("Absent on the web: there it is in an HttpOnly cookie"),
    user: accountSchema,
  })
  .meta({ id: "Tokens" });
export type Tokens = z.infer<typeof tokensSchema>;

/** A password was right, and the account asks for more: no token yet. */
export const secondFactors = ["totp", "recovery_code", "passkey"] as const;
export type SecondFactor = (typeof secondFactors)[number];

export const mfaRequiredSchema = z
  .object({
    mfaRequired: z.literal(true),
    mfaToken: z.string().describe("For `POST /auth/mfa`, 5 minutes"),
    methods: z.array(z.enum(secondFactors)),
  })
  .meta({ id: "MfaRequired" });
export type MfaRequired = z.infer<typeof mfaRequiredSchema>;

export const signInResultSchema = z.union([tokensSchema, mfaRequiredSchema]).meta({ id: "SignInResult" });
export type SignInResult = z.infer<typeof signInResultSchema>;

export const deviceSessionSchema = z
  .object({
    id: idSchema,
    platform: platformSchema,
    name: z.string().nullable(),
    country: z.string().nullable().describe("ISO 3166-1 alpha-2, as seen at the last use"),
    createdAt: timestampSchema,
    lastUsedAt: timestampSchema,
    isCurrent: z.boolean(),
  })
  .meta({ id: "DeviceSession" });
export type DeviceSession = z.infer<typeof deviceSessionSchema>;

export const deviceSessionsSchema = z
  .object({ items: z.array(deviceSessionSchema) })
  .meta({ id: "DeviceSessions" });
