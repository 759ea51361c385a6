import { z } from "zod";
import { idSchema, timestampSchema } from "./common.ts";
import { REPORT_MAX_CHARACTERS } from "./limits.ts";

export const reportReasons = [
  "harassment",
  "spam",
  "inappropriate",
  "hate_speech",
  "underage",
  "other",
] as const;
export const reportReasonSchema = z.enum(reportReasons).meta({ id: "ReportReason", example: "harassment" });
export type ReportReason = z.infer<typeof reportReasonSchema>;

export const reportBodySchema = z
  .strictObject({
    reportedId: idSchema,
    reason: reportReasonSchema,
    description: z
      .string()
      .trim()
      .max(REPORT_MAX_CHARACTERS, { message: `Use at most ${REPORT_MAX_CHARACTERS} characters` })
      .optional(),
    sessionId: idSchema.optional().describe("The call it happened in; you must have been in it"),
  })
  .meta({ id: "ReportBody" });
export type ReportBody = z.infer<typeof reportBodySchema>;

export const reportSchema = z
  .object({
    id: idSchema,
    reportedId: idSchema,
    reportedName: z.string(),
    sessionId: idSchema.nullable(),
    reason: reportReasonSchema,
    description: z.string().nullable(),
    status: z.enum(["pending", "reviewed", "actioned", "dismissed"]),
    createdAt: timestampSchema,
  })
  .meta({ id: "Report" });
export type Report = z.infer<typeof reportSchema>;
