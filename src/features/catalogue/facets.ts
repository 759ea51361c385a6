import {
  type CourseFacets,
  type CourseListQuery,
  durationBands,
  priceKinds,
  ratingBands,
} from "../../contract/courses/catalogue.ts";
import { levels } from "../../contract/common.ts";
import { bandsFrom } from "./bands.ts";

/** How many courses have these values. */
export interface FacetCount {
  level: string;
  category: string;
  language: string;
  priceKind: string;
  ratingBand: string;
  durationBand: string;
  courses: number;
}
type Filters = Pick<CourseListQuery, "level" | "category" | "language" | "price" | "rating" | "duration">;
type Facet = keyof CourseFacets;

const matches: Readonly<Record<Facet, (row: FacetCount, filters: Filters) => boolean>> = {
  level: (row, { level }) => level === undefined || row.level === level,
  category: (row, { category }) => category === undefined || row.category === category,
  language: (row, { language }) => language === undefined || row.language === language,
  price: (row, { price }) => price === undefined || row.priceKind === price,
  rating: (row, { rating }) =>
    rating === undefined || bandsFrom(rating).some((band) => band === row.ratingBand),
  duration: (row, { duration }) => duration === undefined || row.durationBand === duration,
};
const facets = ["level", "category", "language", "price", "rating", "duration"] as const;

function sum(rows: readonly FacetCount[]): number {
  return rows.reduce((total, { courses }) => total + courses, 0);
}

/** The counts of every facet, each with the other filters as they are, and how many courses all filters leave. */
export function countFacets(
  rows: readonly FacetCount[],
  filters: Filters,
  names: ReadonlyMap<string, string>,
): { total: number; facets: CourseFacets } {
  const rowsFor = (facet: Facet) =>
    rows.filter((row) => facets.every((other) => other === facet || matches[other](row, filters)));
  const countOf = (
    facet: Facet,
    values: readonly string[],
    hasValue: (row: FacetCount, value: string) => boolean,
  ) => {
    const left = rowsFor(facet);
    return values.map((value) => ({ value, count: sum(left.filter((row) => hasValue(row, value))) }));
  };
  const languages = [...new Set(rows.map(({ language }) => language))].toSorted();
  return {
    total: sum(rows.filter((row) => facets.every((facet) => matches[facet](row, filters)))),
    facets: {
      level: countOf("level", levels, (row, value) => row.level === value),
      category: countOf("category", [...names.keys()], (row, value) => row.category === value).map(
        ({ value, count }) => ({ value, name: names.get(value) ?? value, count }),
      ),
      language: countOf("language", languages, (row, value) => row.language === value),
      price: countOf("price", priceKinds, (row, value) => row.priceKind === value),
      rating: ratingBands.map((rating) => ({
        value: rating,
        count: sum(rowsFor("rating").filter((row) => matches.rating(row, { rating }))),
      })),
      duration: countOf("duration", durationBands, (row, value) => row.durationBand === value),
    },
  };
}
