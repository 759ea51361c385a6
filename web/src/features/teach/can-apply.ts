import type { Role } from "../../../../src/contract/auth.ts";
import type { InstructorApplication } from "../../../../src/contract/instructors.ts";

/** True for a learner with no application, or whose last one was not accepted; `undefined` is not known yet. */
export function canApply(
  role: Role,
  application: Pick<InstructorApplication, "state"> | null | undefined,
): boolean {
  if (role !== "student" || application === undefined) return false;
  return application === null || application.state === "rejected";
}
