import { z } from "zod";
import { endsWithoutPerson } from "../calls.ts";
import { idSchema, pageOf, timestampSchema } from "../common.ts";
import { reportReasons } from "../safety.ts";
import { adminListQuery, ageSorts, noteSchema, personSchema } from "./common.ts";

/** `urgent`: flagged ones first, then the longest waiting. */
export const adminReportSorts = ["urgent", ...ageSorts] as const;
export const adminReportsQuery = adminListQuery.extend({
  status: z.enum(["pending", "reviewed", "actioned", "dismissed"]).default("pending"),
  sort: z.enum(adminReportSorts).default("urgent"),
});
export type AdminReportsQuery = z.infer<typeof adminReportsQuery>;

export const adminReportSchema = z
  .object({
    id: idSchema,
    reporter: personSchema,
    reported: personSchema,
    sessionId: idSchema.nullable(),
    reason: z.enum(reportReasons),
    description: z.string().nullable(),
    status: z.enum(["pending", "reviewed", "actioned", "dismissed"]),
    isFlagged: z.boolean().describe("Pending reports of three different people about this person"),
    hasEvidence: z.boolean(),
    createdAt: timestampSchema,
    note: z.string().nullable(),
    actionedAt: timestampSchema.nullable(),
  })
  .meta({ id: "AdminReport" });
export type AdminReport = z.infer<typeof adminReportSchema>;
export const adminReportsSchema = pageOf(adminReportSchema).meta({ id: "AdminReports" });

/** What the room has kept of a call: words that were typed, and what happened to its sockets. No sound is ever kept. */
export const evidenceSchema = z
  .object({
    chat: z.array(
      z.object({ at: timestampSchema, from: z.enum(["reporter", "reported"]), text: z.string() }),
    ),
    timeline: z.array(
      z.object({
        at: timestampSchema,
        who: z.enum(["reporter", "reported", "room"]),
        event: z.string().describe("`joined`, `left`, `offer`, `muted`, `camera_on`, `ended`, …"),
      }),
    ),
  })
  .meta({ id: "ReportEvidence" });
export type ReportEvidence = z.infer<typeof evidenceSchema>;

export const adminReportDetailSchema = adminReportSchema
  .extend({
    evidence: evidenceSchema.nullable(),
    othersAbout: z.array(adminReportSchema).describe("Other reports about this person, the last 20"),
    call: z
      .object({
        startedAt: timestampSchema,
        durationSeconds: z.number().int().nullable(),
        endedBy: z.enum(["reporter", "reported", ...endsWithoutPerson]).nullable(),
        topic: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: "AdminReportDetail" });
export type AdminReportDetail = z.infer<typeof adminReportDetailSchema>;

export const decideReportBodySchema = z
  .discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("dismiss"), note: noteSchema }),
    z.strictObject({ decision: z.literal("warn"), note: noteSchema }),
    z.strictObject({ decision: z.literal("cooldown"), note: noteSchema, hours: z.int().min(1).max(720) }),
    z.strictObject({ decision: z.literal("ban"), note: noteSchema, until: timestampSchema.nullable() }),
  ])
  .meta({ id: "DecideReportBody" });
export type DecideReportBody = z.infer<typeof decideReportBodySchema>;
