import { z } from "zod";
import type { Role } from "./auth.ts";

const student = [
  "account:read",
  "account:write",
  "profile:read",
  "profile:write",
  "social:read",
  "social:write",
  "practice:join",
  "call:read",
  "call:rate",
  "report:create",
  "report:read",
  "notification:read",
  "notification:write",
  "instructor:apply",
  "course:learn",
  "review:write",
] as const;
const instructor = [...student, "course:create", "course:manage"] as const;
const admin = [...instructor, "admin:read", "admin:write"] as const;

/** Everything that a guard can ask for, as `resource:action`: administrators may do all of it. */
export const permissions = admin;
export type Permission = (typeof permissions)[number];

/** The one table of who may do what. Whose object it is, is a second question, asked by the service. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  student,
  instructor,
  admin,
};

/** What takes a session that was opened with a second factor. */
export const secondFactorPermissions: readonly Permission[] = ["admin:read", "admin:write"];

export const permissionsSchema = z
  .object({ permissions: z.array(z.enum(permissions)) })
  .meta({ id: "Permissions" });
