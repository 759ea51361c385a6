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
  "payment:read",
  "payment:write",
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
const secondFactorPermissions: readonly Permission[] = ["admin:read", "admin:write"];

/** Who somebody is in their session. */
interface Standing {
  role: Role;
  hasSecondFactor: boolean;
}

/** What this person may do in this session. */
export function permissionsOf({ role, hasSecondFactor }: Standing): Permission[] {
  return rolePermissions[role].filter(
    (permission) => hasSecondFactor || !secondFactorPermissions.includes(permission),
  );
}

/** Whether it is among what this person may do in this session. */
export function isPermitted(who: Standing, permission: Permission): boolean {
  return permissionsOf(who).includes(permission);
}

export const permissionsSchema = z
  .object({ permissions: z.array(z.enum(permissions)) })
  .meta({ id: "Permissions" });
