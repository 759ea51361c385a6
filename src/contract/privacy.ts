import { z } from "zod";
import { idSchema, timestampSchema } from "./common.ts";

export const exportStates = ["preparing", "ready", "failed", "expired"] as const;

export const dataExportSchema = z
  .object({
    id: idSchema,
    state: z.enum(exportStates),
    requestedAt: timestampSchema,
    expiresAt: timestampSchema.nullable().describe("A finished export can be fetched until then, 7 days"),
    sizeBytes: z.number().int().nullable(),
  })
  .meta({ id: "DataExport" });
export type DataExport = z.infer<typeof dataExportSchema>;
export const dataExportsSchema = z.object({ items: z.array(dataExportSchema) }).meta({ id: "DataExports" });

/** Deleting an account takes its password; those who have none confirm with a code sent to their e-mail. */
export const deleteAccountBodySchema = z
  .strictObject({
    password: z.string().max(512).optional(),
    code: z
      .string()
      .regex(/^\d{6}$/, { message: "Enter the 6 digits" })
      .optional()
      .describe("From `POST /users/me/deletion-code`, for accounts without a password"),
  })
  .meta({ id: "DeleteAccountBody" });
export type DeleteAccountBody = z.infer<typeof deleteAccountBodySchema>;

export const deletionSchema = z
  .object({ deletionDueAt: timestampSchema.describe("Until then the account can be kept by signing in") })
  .meta({ id: "Deletion" });
export type Deletion = z.infer<typeof deletionSchema>;
