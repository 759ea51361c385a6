import { z } from "zod";
import { idSchema, pageOf, timestampSchema } from "../common.ts";
import { adminListQuery, ageSorts } from "./common.ts";

export const jobStates = ["pending", "processing", "completed", "failed"] as const;
export const adminJobSorts = [...ageSorts, "attempts"] as const;
export const adminJobsQuery = adminListQuery.extend({
  state: z.enum(jobStates).default("failed"),
  sort: z
    .enum(adminJobSorts)
    .default("newest")
    .describe("By when they were last touched, or the most attempts first"),
});
export type AdminJobsQuery = z.infer<typeof adminJobsQuery>;
export const adminJobSchema = z
  .object({
    id: idSchema,
    topic: z.string(),
    state: z.enum(jobStates),
    attempts: z.number().int(),
    lastError: z.string().nullable(),
    payload: z.record(z.string(), z.unknown()).describe("Ids and plain facts; secrets are never in it"),
    createdAt: timestampSchema,
    touchedAt: timestampSchema,
  })
  .meta({ id: "AdminJob" });
export type AdminJob = z.infer<typeof adminJobSchema>;
export const adminJobsSchema = pageOf(adminJobSchema).meta({ id: "AdminJobs" });
