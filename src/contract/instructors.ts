import { z } from "zod";
import { idSchema, timestampSchema } from "./common.ts";

export const applicationStates = ["pending", "approved", "rejected"] as const;

export const applyBodySchema = z
  .strictObject({
    experience: z
      .string()
      .trim()
      .min(50, { message: "Write at least 50 characters" })
      .max(2000, { message: "Use at most 2000 characters" })
      .describe("What you have taught, to whom and for how long"),
    sampleUrl: z
      .url({ protocol: /^https$/, message: "Enter an address that begins with https://" })
      .max(500)
      .optional(),
  })
  .meta({ id: "ApplyBody" });
export type ApplyBody = z.infer<typeof applyBodySchema>;

export const applicationSchema = z
  .object({
    id: idSchema,
    state: z.enum(applicationStates),
    experience: z.string(),
    sampleUrl: z.string().nullable(),
    createdAt: timestampSchema,
    decidedAt: timestampSchema.nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: "InstructorApplication" });
export type InstructorApplication = z.infer<typeof applicationSchema>;
