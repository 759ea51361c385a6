import type { AdminReport } from "../../../../src/contract/admin/reports.ts";
import type { Appeal, Sanction } from "../../../../src/contract/admin/sanctions.ts";
import type { AdminUser } from "../../../../src/contract/admin/users.ts";
import type { AdminApplication } from "../../../../src/contract/admin/applications.ts";
import type { AdminJob } from "../../../../src/contract/admin/jobs.ts";
import type { Role } from "../../../../src/contract/auth.ts";
import type { AdminUserStatus } from "../../lib/queries/admin/users.ts";
import { momentText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import type { BadgeTone } from "../../ui/badge.tsx";

const roles: Readonly<Record<Role, () => string>> = {
  student: m.admin_role_student,
  instructor: m.admin_role_instructor,
  admin: m.admin_role_admin,
};

export function roleName(role: Role): string {
  return roles[role]();
}

const userStates: Readonly<Record<AdminUserStatus, () => string>> = {
  active: m.admin_user_active,
  banned: m.admin_user_banned,
  unverified: m.admin_user_unverified,
  leaving: m.admin_user_leaving,
};

export function userStateName(state: AdminUserStatus): string {
  return userStates[state]();
}

/** When a ban ends, in words. */
export function banName(until: NonNullable<AdminUser["bannedUntil"]>): string {
  return until === "for_good"
    ? m.admin_banned_for_good()
    : m.admin_banned_until({ until: momentText(new Date(until)) });
}

const sanctions: Readonly<Record<Sanction["kind"], () => string>> = {
  warning: m.admin_sanction_warning,
  cooldown: m.admin_sanction_cooldown,
  ban: m.admin_sanction_ban,
};

export function sanctionName(kind: Sanction["kind"]): string {
  return sanctions[kind]();
}

type AnyState = AdminReport["status"] | Appeal["state"] | AdminApplication["state"] | AdminJob["state"];

const states: Readonly<Record<AnyState, { name: () => string; tone: BadgeTone }>> = {
  pending: { name: m.admin_state_pending, tone: "waiting" },
  reviewed: { name: m.admin_state_reviewed, tone: "plain" },
  actioned: { name: m.admin_state_actioned, tone: "bad" },
  dismissed: { name: m.admin_state_dismissed, tone: "plain" },
  granted: { name: m.admin_state_granted, tone: "good" },
  refused: { name: m.admin_state_refused, tone: "bad" },
  approved: { name: m.admin_state_approved, tone: "good" },
  rejected: { name: m.admin_state_rejected, tone: "bad" },
  processing: { name: m.admin_state_processing, tone: "waiting" },
  completed: { name: m.admin_state_completed, tone: "good" },
  failed: { name: m.admin_state_failed, tone: "bad" },
};

export function stateName(state: AnyState): string {
  return states[state].name();
}

export function stateTone(state: AnyState): BadgeTone {
  return states[state].tone;
}

/** Values with their names, for a choice. */
export function named<Value extends string>(values: readonly Value[], name: (value: Value) => string) {
  return values.map((value) => ({ value, label: name(value) }));
}
