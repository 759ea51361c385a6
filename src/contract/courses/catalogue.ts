import { z } from "zod";
import { levelSchema, pageQuerySchema } from "../common.ts";
import { languageTagSchema } from "../users.ts";
import { categorySlugSchema, courseCardSchema } from "./course.ts";

export const courseSorts = ["relevance", "popular", "rating", "newest", "price_low", "price_high"] as const;
export const courseSortSchema = z.enum(courseSorts).meta({ id: "CourseSort", example: "popular" });
export type CourseSort = z.infer<typeof courseSortSchema>;

export const priceKinds = ["free", "paid"] as const;
/** Under an hour, one to four hours, over four. */
export const durationBands = ["short", "medium", "long"] as const;
/** At least so many stars on average. */
export const ratingBands = ["3", "4", "4.5"] as const;

const minorUnits = z.coerce.number().int().min(0).max(1_000_000);

export const courseListQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(100).optional().describe("Words; small spelling mistakes are forgiven"),
  level: levelSchema.optional(),
  category: categorySlugSchema.optional(),
  language: languageTagSchema.optional(),
  price: z.enum(priceKinds).optional(),
  minPrice: minorUnits.optional().describe("In minor units"),
  maxPrice: minorUnits.optional().describe("In minor units"),
  rating: z.enum(ratingBands).optional(),
  duration: z.enum(durationBands).optional(),
  sort: courseSortSchema.optional().describe("`relevance` with words, else `popular`"),
});
export type CourseListQuery = z.infer<typeof courseListQuerySchema>;

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));
/** How many courses there would be with each value, the other filters staying as they are. */
export const courseFacetsSchema = z
  .object({
    level: facet,
    category: z.array(z.object({ value: z.string(), name: z.string(), count: z.number().int() })),
    language: facet,
    price: facet,
    rating: facet,
    duration: facet,
  })
  .meta({ id: "CourseFacets" });
export type CourseFacets = z.infer<typeof courseFacetsSchema>;

export const courseListSchema = z
  .object({
    items: z.array(courseCardSchema),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    facets: courseFacetsSchema,
    understoodAs: z.string().nullable().describe("The words that were searched, when some were misspelt"),
  })
  .meta({ id: "CourseList" });
export type CourseList = z.infer<typeof courseListSchema>;

export const publicCategoriesSchema = z
  .object({ items: z.array(z.object({ slug: z.string(), name: z.string() })) })
  .meta({ id: "PublicCategories" });
