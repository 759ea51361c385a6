import type { Course } from "../../../../../src/contract/courses/course.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import type { UpdateCourseBody } from "../../../../../src/contract/courses/course.ts";
import { detailsOf, differences, pick } from "./details.ts";
import type { Details } from "./details.ts";

/** What came of saving: the course as it is now, or what somebody else has made of it meanwhile. */
export type Saved = { is: "saved"; course: Course } | { is: "conflict"; theirs: Course };

interface Doors {
  update: (course: Pick<Course, "id" | "version">, body: UpdateCourseBody) => Promise<Course>;
  read: (id: string) => Promise<Course>;
}

/**
 * Saves what was changed since `base` was read. A refusal for a change elsewhere in the course (its lessons, its
 * picture) is no conflict: then it is saved on top of that.
 */
export async function saveDetails(base: Course, mine: Details, doors: Doors): Promise<Saved> {
  const changed = differences(mine, detailsOf(base));
  if (changed.length === 0) return { is: "saved", course: base };
  const body = pick(mine, changed);
  try {
    return { is: "saved", course: await doors.update(base, body) };
  } catch (error) {
    if (asProblem(error).code !== "precondition_failed") throw error;
    const theirs = await doors.read(base.id);
    if (differences(detailsOf(theirs), detailsOf(base)).length > 0) return { is: "conflict", theirs };
    return { is: "saved", course: await doors.update(theirs, body) };
  }
}

/** What I had changed, put on top of what is there now; what I had not touched stays theirs. */
export function mineOnTop(base: Course, mine: Details, theirs: Course): Details {
  return { ...detailsOf(theirs), ...pick(mine, differences(mine, detailsOf(base))) };
}
