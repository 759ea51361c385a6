import { z } from "zod";
import { codeSchema } from "./auth-codes.ts";
import { deviceSchema } from "./auth.ts";
import { idSchema, timestampSchema } from "./common.ts";

/** A public key credential as the browser gives it (WebAuthn, `toJSON()`); its inside is checked by the server. */
const credentialSchema = z.looseObject({
  id: z.string().min(1).max(1400),
  rawId: z.string().min(1).max(1400),
  type: z.literal("public-key"),
  response: z.looseObject({}),
  clientExtensionResults: z.looseObject({}),
});
export type CredentialJson = z.infer<typeof credentialSchema>;

/** What `navigator.credentials` takes, as JSON (`PublicKeyCredentialCreationOptionsJSON`, `…RequestOptionsJSON`). */
export const passkeyOptionsSchema = z
  .object({
    flowId: idSchema.describe("Names this ceremony; usable once, for 5 minutes"),
    options: z.looseObject({ challenge: z.string() }),
  })
  .meta({ id: "PasskeyOptions" });
export type PasskeyOptions = z.infer<typeof passkeyOptionsSchema>;

export const addPasskeyBodySchema = z
  .strictObject({
    flowId: idSchema,
    name: z.string().trim().min(1).max(60).describe("So that its owner knows which one it is"),
    response: credentialSchema,
  })
  .meta({ id: "AddPasskeyBody" });
export type AddPasskeyBody = z.infer<typeof addPasskeyBodySchema>;

export const passkeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    isSynced: z.boolean().describe("True when the provider keeps it for all devices of its owner"),
    createdAt: timestampSchema,
    lastUsedAt: timestampSchema.nullable(),
  })
  .meta({ id: "Passkey" });
export type Passkey = z.infer<typeof passkeySchema>;
export const passkeysSchema = z.object({ items: z.array(passkeySchema) }).meta({ id: "Passkeys" });

/** With an `mfaToken`: the second step of a login. Without: signing in with the passkey alone. */
export const passkeyLoginOptionsBodySchema = z
  .strictObject({ mfaToken: z.string().max(4000).optional() })
  .meta({ id: "PasskeyLoginOptionsBody", example: {} });

export const passkeyLoginBodySchema = z
  .strictObject({ flowId: idSchema, response: credentialSchema, device: deviceSchema })
  .meta({ id: "PasskeyLoginBody" });
export type PasskeyLoginBody = z.infer<typeof passkeyLoginBodySchema>;

/** `XXXXX-XXXXX`, read without regard to case, spaces and hyphens. */
export const recoveryCodeSchema = z
  .string()
  .max(40)
  .transform((value) => value.toUpperCase().replaceAll(/[\s-]/g, ""))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/, { message: "Enter one of your recovery codes" }))
  .meta({ example: "7K2QF-9MZ4T" });

const mfaBase = { mfaToken: z.string().min(1).max(4000), device: deviceSchema };
export const mfaBodySchema = z
  .discriminatedUnion("method", [
    z.strictObject({ ...mfaBase, method: z.literal("totp"), code: codeSchema }),
    z.strictObject({ ...mfaBase, method: z.literal("recovery_code"), code: recoveryCodeSchema }),
    z.strictObject({
      ...mfaBase,
      method: z.literal("passkey"),
      flowId: idSchema,
      response: credentialSchema,
    }),
  ])
  .meta({ id: "MfaBody" });
export type MfaBody = z.infer<typeof mfaBodySchema>;

export const totpSetupSchema = z
  .object({
    secret: z.string().describe("Base32 (RFC 4648), to type where there is no camera"),
    uri: z.string().describe("`otpauth://totp/…`, to be shown as a QR code"),
  })
  .meta({ id: "TotpSetup" });
export type TotpSetup = z.infer<typeof totpSetupSchema>;

export const totpCodeBodySchema = z.strictObject({ code: codeSchema }).meta({ id: "TotpCodeBody" });

/** Switching TOTP off takes a code of it, or a recovery code when the phone is lost. */
export const disableTotpBodySchema = z
  .union([z.strictObject({ code: codeSchema }), z.strictObject({ recoveryCode: recoveryCodeSchema })])
  .meta({ id: "DisableTotpBody" });
export type DisableTotpBody = z.infer<typeof disableTotpBodySchema>;

export const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()).describe("Shown once; each works once") })
  .meta({ id: "RecoveryCodes" });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

/** How this account is kept: for the security page. */
export const securityStateSchema = z
  .object({
    hasPassword: z.boolean(),
    isVerified: z.boolean(),
    totpEnabled: z.boolean(),
    recoveryCodesLeft: z.number().int(),
    passkeys: z.number().int(),
    sessionHasSecondFactor: z.boolean().describe("This device signed in with two factors"),
  })
  .meta({ id: "SecurityState" });
export type SecurityState = z.infer<typeof securityStateSchema>;
