import { z } from "zod";
import { deviceSessionSchema, roleSchema } from "../auth.ts";
import { endsWithoutPerson } from "../calls.ts";
import { idSchema, levelSchema, pageOf, timestampSchema } from "../common.ts";
import { adminListQuery, ageSorts, noteSchema } from "./common.ts";
import { adminReportSchema } from "./reports.ts";
import { sanctionSchema } from "./sanctions.ts";

export const adminUserSorts = [...ageSorts, "last_active"] as const;
export const adminUsersQuery = adminListQuery.extend({
  q: z.string().trim().max(100).optional().describe("The beginning of an e-mail, username or name; or an id"),
  role: roleSchema.optional(),
  status: z.enum(["active", "banned", "unverified", "leaving"]).optional(),
  sort: z.enum(adminUserSorts).default("newest"),
});
export type AdminUsersQuery = z.infer<typeof adminUsersQuery>;

export const adminUserSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    displayName: z.string(),
    username: z.string().nullable(),
    role: roleSchema,
    level: levelSchema.nullable(),
    country: z.string().nullable(),
    isVerified: z.boolean(),
    bannedUntil: z.union([timestampSchema, z.literal("for_good")]).nullable(),
    totalSessions: z.number().int(),
    createdAt: timestampSchema,
    lastActiveAt: timestampSchema,
  })
  .meta({ id: "AdminUser" });
export type AdminUser = z.infer<typeof adminUserSchema>;
export const adminUsersSchema = pageOf(adminUserSchema).meta({ id: "AdminUsers" });

export const adminCallSchema = z
  .object({
    id: idSchema,
    partner: z.object({ id: idSchema, displayName: z.string() }),
    startedAt: timestampSchema,
    durationSeconds: z.number().int().nullable(),
    endedBy: z.enum(["person", "partner", ...endsWithoutPerson]).nullable(),
  })
  .meta({ id: "AdminCall" });

export const adminUserDetailSchema = adminUserSchema
  .extend({
    bio: z.string().nullable(),
    banReason: z.string().nullable(),
    pausedUntil: timestampSchema.nullable().describe("No matching until then"),
    deletionDueAt: timestampSchema.nullable(),
    avatarUrl: z.string().nullable(),
    sanctions: z.array(sanctionSchema),
    calls: z.array(adminCallSchema).describe("The last 20"),
    reportsAbout: z.array(adminReportSchema).describe("The last 20"),
    reportsBy: z.array(adminReportSchema).describe("The last 20"),
    sessions: z.array(deviceSessionSchema.omit({ isCurrent: true })),
  })
  .meta({ id: "AdminUserDetail" });
export type AdminUserDetail = z.infer<typeof adminUserDetailSchema>;

export const banBodySchema = z
  .strictObject({
    reason: noteSchema,
    until: timestampSchema.nullable().describe("Null: for good"),
  })
  .meta({ id: "BanBody" });
export type BanBody = z.infer<typeof banBodySchema>;

export const unbanBodySchema = z.strictObject({ note: noteSchema }).meta({ id: "UnbanBody" });
/** Administrators are made in the database only, so that a stolen session of one makes no others. */
export const roleBodySchema = z
  .strictObject({ role: z.enum(["student", "instructor"]), note: noteSchema })
  .meta({ id: "RoleBody" });
