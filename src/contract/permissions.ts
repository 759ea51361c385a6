import { z } from "zod";
import type { Role } from "./auth.ts";

/** Everything that a guard can ask for, as `resource:action`. */
export const permissions = [
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
  "course:create",
  "course:manage",
  "admin:read",
  "admin:write",
] as const;
export type Permission = (typeof permissions)[number];

const student: readonly Permission[] = [
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
];
const instructor: readonly Permission[] = [...student, "course:create", "course:manage"];

/** The one table of who may do what. Whose object it is, is a second question, asked by the service. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  student,
  instructor,
  admin: [...instructor, "admin:read", "admin:write"],
};

/** What takes a session that was opened with a second factor. */
export const secondFactorPermissions: readonly Permission[] = ["admin:read", "admin:write"];

export const permissionsSchema = z
  .object({ permissions: z.array(z.enum(permissions)) })
  .meta({ id: "Permissions" });
