import { useQuery } from "@tanstack/react-query";
import type { Course } from "../../../../src/contract/courses/course.ts";
import type { MyProgress } from "../../../../src/contract/courses/learning.ts";
import { myProgressQuery } from "../../lib/queries/learning.ts";
import { useAccount } from "../../lib/session/use-session.ts";

/** What somebody is to a course; it decides what they can open and write. */
export type Standing =
  | { is: "unknown" }
  | { is: "guest" }
  | { is: "owner" }
  | { is: "newcomer" }
  | { is: "student"; progress: MyProgress };

export function useStanding(course: Pick<Course, "id" | "instructor"> | undefined): Standing {
  const account = useAccount();
  const isOwner = account !== null && course?.instructor.id === account.id;
  const isAsked = account !== null && course !== undefined && !isOwner;
  const progress = useQuery({ ...myProgressQuery(course?.id ?? ""), enabled: isAsked });
  if (account === null) return { is: "guest" };
  if (isOwner) return { is: "owner" };
  if (progress.data) return { is: "student", progress: progress.data };
  // A failure here must not close the course: whoever is enrolled already is simply enrolled again.
  if (progress.data === null || progress.error) return { is: "newcomer" };
  return { is: "unknown" };
}
