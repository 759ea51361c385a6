import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { courseListSchema } from "../../../../src/contract/courses/catalogue.ts";
import type { CourseListQuery } from "../../../../src/contract/courses/catalogue.ts";
import { courseSchema } from "../../../../src/contract/courses/course.ts";
import { getOpen, getPublic, query } from "../api/api.ts";

/** What the catalogue can be narrowed down and put in order by. */
export type CoursesFilter = Partial<
  Pick<CourseListQuery, "q" | "level" | "category" | "language" | "price" | "rating" | "duration" | "sort">
>;

const cardsOfAPage = 12;

/** The catalogue; what was shown before stays to be seen while the next choice comes. */
export function catalogueQuery(filter: CoursesFilter) {
  return infiniteQueryOptions({
    queryKey: ["courses", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      getPublic(
        `/courses${query({ ...filter, limit: cardsOfAPage, cursor: pageParam })}`,
        courseListSchema,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const teasersQuery = queryOptions({
  queryKey: ["courses", "teasers"],
  queryFn: ({ signal }) => getPublic("/courses?limit=3", courseListSchema, signal),
});

/** Every course that was opened. */
export const courseKey = ["courses", "one"] as const;

/** A course by its id or its slug. */
export function courseQuery(idOrSlug: string) {
  return queryOptions({
    queryKey: [...courseKey, idOrSlug],
    queryFn: ({ signal }) => getOpen(`/courses/${encodeURIComponent(idOrSlug)}`, courseSchema, signal),
  });
}
