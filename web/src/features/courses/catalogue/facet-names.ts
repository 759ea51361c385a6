import type { CoursesFilter } from "../../../lib/queries/courses.ts";
import { m } from "../../../paraglide/messages.js";

type Value<Key extends keyof CoursesFilter> = NonNullable<CoursesFilter[Key]>;

export const levels: readonly Value<"level">[] = ["beginner", "intermediate", "advanced"];
export const prices: readonly Value<"price">[] = ["free", "paid"];
export const ratings: readonly Value<"rating">[] = ["4.5", "4", "3"];
export const durations: readonly Value<"duration">[] = ["short", "medium", "long"];

export function priceName(price: Value<"price">): string {
  return price === "free" ? m.course_free() : m.courses_price_paid();
}

export function ratingName(rating: Value<"rating">): string {
  return m.courses_rating_from({ stars: rating });
}

const durationNames: Readonly<Record<Value<"duration">, () => string>> = {
  short: m.courses_duration_short,
  medium: m.courses_duration_medium,
  long: m.courses_duration_long,
};

export function durationName(duration: Value<"duration">): string {
  return durationNames[duration]();
}

const sortNames: Readonly<Record<Value<"sort">, () => string>> = {
  relevance: m.courses_sort_relevance,
  popular: m.courses_sort_popular,
  rating: m.courses_sort_rating,
  newest: m.courses_sort_newest,
  price_low: m.courses_sort_price_low,
  price_high: m.courses_sort_price_high,
};

export function sortName(sort: Value<"sort">): string {
  return sortNames[sort]();
}
