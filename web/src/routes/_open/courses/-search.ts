// What the address of the catalogue may say, written out here and not taken from the contract's schemas: the table of
// addresses is in the first file everybody loads.

import type { CoursesFilter } from "../../../lib/queries/courses.ts";

type Search = Record<string, unknown>;

const levels: readonly CoursesFilter["level"][] = ["beginner", "intermediate", "advanced"];
const prices: readonly CoursesFilter["price"][] = ["free", "paid"];
const ratings: readonly CoursesFilter["rating"][] = ["3", "4", "4.5"];
const durations: readonly CoursesFilter["duration"][] = ["short", "medium", "long"];
const sorts: readonly CoursesFilter["sort"][] = [
  "relevance",
  "popular",
  "rating",
  "newest",
  "price_low",
  "price_high",
];

/** The address of the catalogue. A rating is a number there, so that it reads `rating=4.5`. */
export type CoursesSearch = Omit<CoursesFilter, "rating"> & { rating?: number };

/** The address that was opened, as choices; what is no choice is left out, so that an address never breaks the page. */
export function coursesSearch(search: Search): CoursesSearch {
  const { rating, ...filter } = readFilter(search);
  return { ...filter, ...(rating === undefined ? {} : { rating: Number(rating) }) };
}

/** The choices of an address as the API asks for them. */
export function coursesFilter({ rating, ...search }: CoursesSearch): CoursesFilter {
  return { ...search, ...choice({ rating }, "rating", ratings) };
}

/** The address of some choices. */
export function addressOf({ rating, ...filter }: CoursesFilter): CoursesSearch {
  return { ...filter, ...(rating === undefined ? {} : { rating: Number(rating) }) };
}

function readFilter(search: Search): CoursesFilter {
  return {
    ...text(search, "q", /^.{1,100}$/su),
    ...choice(search, "level", levels),
    ...text(search, "category", /^[a-z0-9-]{2,40}$/),
    ...text(search, "language", /^[A-Za-z0-9-]{2,35}$/),
    ...choice(search, "price", prices),
    ...choice(search, "rating", ratings),
    ...choice(search, "duration", durations),
    ...choice(search, "sort", sorts),
  };
}

function choice<Key extends string, Value extends string>(
  search: Search,
  key: Key,
  values: readonly (Value | undefined)[],
): { [K in Key]?: Value } | object {
  const asked = search[key];
  if (typeof asked !== "string" && typeof asked !== "number") return {};
  const found = values.find((value) => value === String(asked));
  return found === undefined ? {} : { [key]: found };
}

function text<Key extends string>(search: Search, key: Key, shape: RegExp): { [K in Key]?: string } | object {
  const value = search[key];
  const words = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return shape.test(words) ? { [key]: words } : {};
}
