import { z } from "zod";
import {
  dateOfBirthSchema,
  deviceSchema,
  displayNameSchema,
  emailSchema,
  newPasswordSchema,
} from "./auth.ts";

/** Six digits from a mail; spaces that came with a paste are dropped. */
export const codeSchema = z
  .string()
  .transform((value) => value.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, { message: "Enter the 6 digits" }))
  .meta({ example: "482910" });

/** A device that has signed in before is not held up by an attack on its account. */
const deviceIdSchema = deviceSchema.shape.id.optional().describe("`device.id`, as at a login");

export const sendOtpBodySchema = z
  .strictObject({ email: emailSchema, deviceId: deviceIdSchema })
  .meta({ id: "SendOtpBody" });
export type SendOtpBody = z.infer<typeof sendOtpBodySchema>;

export const verifyOtpBodySchema = z
  .strictObject({ email: emailSchema, code: codeSchema, device: deviceSchema })
  .meta({ id: "VerifyOtpBody" });
export type VerifyOtpBody = z.infer<typeof verifyOtpBodySchema>;

/** The e-mail belongs to the person who asks, and nobody has a verified account with it. */
export const signupTokenSchema = z
  .object({
    signupToken: z.string().describe("For `POST /auth/complete-signup`, 15 minutes, useless elsewhere"),
    email: z.string(),
    displayName: z.string().nullable().describe("As the provider says it; null after a code"),
  })
  .meta({ id: "SignupToken" });
export type SignupToken = z.infer<typeof signupTokenSchema>;

export const completeSignupBodySchema = z
  .strictObject({
    signupToken: z.string().min(1).max(4000),
    displayName: displayNameSchema,
    dateOfBirth: dateOfBirthSchema,
    device: deviceSchema,
    password: newPasswordSchema.optional().describe("Not needed after Google or Apple"),
  })
  .meta({ id: "CompleteSignupBody" });
export type CompleteSignupBody = z.infer<typeof completeSignupBodySchema>;

export const verifyEmailBodySchema = z.strictObject({ code: codeSchema }).meta({ id: "VerifyEmailBody" });

export const forgotPasswordBodySchema = z
  .strictObject({ email: emailSchema, deviceId: deviceIdSchema })
  .meta({ id: "ForgotPasswordBody" });
export type ForgotPasswordBody = z.infer<typeof forgotPasswordBodySchema>;

export const resetPasswordBodySchema = z
  .strictObject({
    token: z.string().min(1).max(200).describe("From the link in the mail, 1 hour, once"),
    password: newPasswordSchema,
  })
  .meta({ id: "ResetPasswordBody" });
export type ResetPasswordBody = z.infer<typeof resetPasswordBodySchema>;

export const changePasswordBodySchema = z
  .strictObject({
    currentPassword: z.string().max(512).optional().describe("Left out by those who have none yet"),
    newPassword: newPasswordSchema,
  })
  .meta({ id: "ChangePasswordBody" });
export type ChangePasswordBody = z.infer<typeof changePasswordBodySchema>;
