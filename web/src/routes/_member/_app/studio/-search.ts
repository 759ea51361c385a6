// Written out here and not taken from the contract's schemas: the table of addresses is in the first file everybody loads.
import type { CourseStatus } from "../../../../../../src/contract/courses/course.ts";

const statuses: readonly CourseStatus[] = ["draft", "published", "archived"];

/** The address of the studio: courses of one status, or all. */
export function studioSearch(search: Record<string, unknown>): { status?: CourseStatus } {
  const status = statuses.find((known) => known === search["status"]);
  return status === undefined ? {} : { status };
}
