import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { adminListQuery, ageSorts, noteSchema, personSchema } from "./common.ts";

/** The ladder: a word, a pause from matching, out for a time, out for good. */
export const sanctionKinds = ["warning", "cooldown", "ban"] as const;
export const sanctionSchema = z
  .object({
    id: idSchema,
    kind: z.enum(sanctionKinds),
    reason: z.string(),
    startsAt: timestampSchema,
    endsAt: timestampSchema.nullable().describe("Null: for good, or a warning"),
    liftedAt: timestampSchema.nullable(),
    reportId: idSchema.nullable(),
    madeBy: z.string().nullable().describe("The administrator's Access identity"),
  })
  .meta({ id: "Sanction" });
export type Sanction = z.infer<typeof sanctionSchema>;

export const appealStates = ["pending", "granted", "refused"] as const;
export const adminAppealsQuery = adminListQuery.extend({
  state: z.enum(appealStates).default("pending"),
  sort: z.enum(ageSorts).default("oldest"),
});
export type AdminAppealsQuery = z.infer<typeof adminAppealsQuery>;
export const appealSchema = z
  .object({
    id: idSchema,
    person: personSchema,
    sanction: sanctionSchema,
    message: z.string(),
    state: z.enum(appealStates),
    createdAt: timestampSchema,
    decidedAt: timestampSchema.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Appeal" });
export type Appeal = z.infer<typeof appealSchema>;

export const decideAppealBodySchema = z
  .strictObject({ decision: z.enum(["grant", "refuse"]), note: noteSchema })
  .meta({ id: "DecideAppealBody" });
export type DecideAppealBody = z.infer<typeof decideAppealBodySchema>;

/** What a banned person sends, with the token that the refused login gave. */
export const appealBodySchema = z
  .strictObject({
    appealToken: z.string().min(1).max(4000),
    message: z
      .string()
      .trim()
      .min(20, { message: "Write at least 20 characters" })
      .max(2000, { message: "Use at most 2000 characters" }),
  })
  .meta({ id: "AppealBody" });
export type AppealBody = z.infer<typeof appealBodySchema>;

export const appealReceivedSchema = z
  .object({ id: idSchema, state: z.enum(appealStates), createdAt: timestampSchema })
  .meta({ id: "AppealReceived" });
