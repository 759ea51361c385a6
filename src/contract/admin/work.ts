import { z } from "zod";
import { idSchema, pageOf, timestampSchema } from "../common.ts";
import { applicationSchema, applicationStates } from "../instructors.ts";
import { adminListQuery, noteSchema, personSchema } from "./common.ts";

export const adminApplicationsQuery = adminListQuery.extend({
  state: z.enum(applicationStates).default("pending"),
});
export const adminApplicationSchema = applicationSchema
  .extend({ person: personSchema })
  .meta({ id: "AdminApplication" });
export type AdminApplication = z.infer<typeof adminApplicationSchema>;
export const adminApplicationsSchema = pageOf(adminApplicationSchema).meta({ id: "AdminApplications" });
export const decideApplicationBodySchema = z
  .strictObject({ decision: z.enum(["approve", "reject"]), note: noteSchema })
  .meta({ id: "DecideApplicationBody" });

export const jobStates = ["pending", "processing", "completed", "failed"] as const;
export const adminJobsQuery = adminListQuery.extend({ state: z.enum(jobStates).default("failed") });
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

export const auditActions = [
  "user.ban",
  "user.unban",
  "user.role",
  "report.view_evidence",
  "report.decide",
  "appeal.decide",
  "application.decide",
  "job.retry",
  "job.discard",
  "category.create",
  "category.update",
  "category.delete",
  "topic.update",
  "list.export",
] as const;
export const adminAuditQuery = adminListQuery.extend({
  action: z.enum(auditActions).optional(),
  subject: z.string().max(100).optional().describe("Id of what was changed"),
});
export const auditEntrySchema = z
  .object({
    id: idSchema,
    at: timestampSchema,
    actor: z.string().describe("The administrator's Access identity"),
    actorId: idSchema,
    action: z.enum(auditActions),
    subject: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    requestId: z.string().nullable(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditSchema = pageOf(auditEntrySchema).meta({ id: "Audit" });

const slug = z.string().regex(/^[a-z0-9-]{2,40}$/, { message: "Use a-z, digits and -" });
export const categorySchema = z
  .object({ id: idSchema, slug, name: z.string(), isHidden: z.boolean(), position: z.number().int() })
  .meta({ id: "Category" });
export type Category = z.infer<typeof categorySchema>;
export const categoriesSchema = z.object({ items: z.array(categorySchema) }).meta({ id: "Categories" });
const name = z.string().trim().min(2).max(60);
export const createCategoryBodySchema = z.strictObject({ slug, name }).meta({ id: "CreateCategoryBody" });
export const updateCategoryBodySchema = z
  .strictObject({ name, isHidden: z.boolean(), position: z.int().min(0).max(1000) })
  .partial()
  .meta({ id: "UpdateCategoryBody" });

export const adminTopicSchema = z
  .object({ slug, title: z.string(), isHidden: z.boolean(), prompts: z.number().int() })
  .meta({ id: "AdminTopic" });
export type AdminTopic = z.infer<typeof adminTopicSchema>;
export const adminTopicsSchema = z.object({ items: z.array(adminTopicSchema) }).meta({ id: "AdminTopics" });
export const updateTopicBodySchema = z
  .strictObject({ title: name, isHidden: z.boolean() })
  .partial()
  .meta({ id: "UpdateTopicBody" });
