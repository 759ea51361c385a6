import { z } from "zod";
import { idSchema, pageOf, timestampSchema } from "../common.ts";
import { adminListQuery, ageSorts, personSchema } from "./common.ts";

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
  "course.feature",
  "course.unpublish",
  "review.decide",
  "watch_word.create",
  "watch_word.delete",
  "order.refund",
  "order.refuse_refund",
  "coupon.create",
  "coupon.update",
  "webhook.retry",
  "webhook.dismiss",
  "list.export",
] as const;
export const adminAuditQuery = adminListQuery.extend({
  action: z.enum(auditActions).optional(),
  subject: z.string().max(100).optional().describe("Id of what was changed"),
  sort: z.enum(ageSorts).default("newest"),
});
export type AdminAuditQuery = z.infer<typeof adminAuditQuery>;
export const auditEntrySchema = z
  .object({
    id: idSchema,
    at: timestampSchema,
    actor: z.string().describe("The administrator's Access identity"),
    actorId: idSchema,
    action: z.enum(auditActions),
    subject: z.string(),
    person: personSchema.nullable().describe("Who the subject is, when it is a person"),
    before: z.unknown(),
    after: z.unknown(),
    requestId: z.string().nullable(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditSchema = pageOf(auditEntrySchema).meta({ id: "Audit" });
