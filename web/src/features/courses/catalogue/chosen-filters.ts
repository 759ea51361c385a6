import type { CoursesFilter } from "../../../lib/queries/courses.ts";

const noFilters: readonly string[] = ["q", "sort"];

/** How many filters narrow the catalogue down; words and order are no filters. */
export function chosenFilters(filter: CoursesFilter): number {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.filter(([key]) => !noFilters.includes(key)).length;
}
