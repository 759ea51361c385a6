import type { CoursesFilter } from "../../../lib/queries/courses.ts";

/** How many filters narrow the catalogue down; words and order are no filters. */
export function chosenFilters({ q: _, sort: __, ...filters }: CoursesFilter): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
