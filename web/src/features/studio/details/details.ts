import { z } from "zod";
import { categorySlugSchema, updateCourseBodySchema } from "../../../../../src/contract/courses/course.ts";
import type { Course, UpdateCourseBody } from "../../../../../src/contract/courses/course.ts";
import { currencySchema } from "../../../../../src/contract/money.ts";
import { displayLocale } from "../../../lib/text/display-locale.ts";
import { amountText, minorUnits } from "../../../lib/text/amount.ts";

/** All that is said about a course, complete. */
export type Details = { [Field in keyof UpdateCourseBody]-?: Exclude<UpdateCourseBody[Field], undefined> };
export type DetailField = keyof Details;

export const detailFields = [
  "title",
  "slug",
  "summary",
  "description",
  "level",
  "language",
  "category",
  "price",
  "outcomes",
  "requirements",
  "tags",
] as const satisfies readonly DetailField[];

const { shape } = updateCourseBodySchema;

/** What is typed into the form, read as what is sent. The price is typed in major units. */
export const detailsSchema = z
  .object({
    title: shape.title.unwrap(),
    slug: shape.slug.unwrap(),
    summary: shape.summary.unwrap(),
    description: shape.description.unwrap(),
    level: shape.level.unwrap(),
    language: shape.language.unwrap(),
    category: z.union([z.literal("").transform(() => null), categorySlugSchema]),
    isFree: z.boolean(),
    price: z.string(),
    currency: currencySchema,
    outcomes: shape.outcomes.unwrap(),
    requirements: shape.requirements.unwrap(),
    tags: shape.tags.unwrap(),
  })
  // Told together with what is wrong elsewhere, and not only once the rest is right.
  .refine(isPriceReadable, { path: ["price"], error: "price", when: () => true })
  .transform(({ isFree, price, currency, ...rest }): Details => {
    if (isFree) return { ...rest, price: { amount: 0, currency } };
    const amount = minorUnits(price, displayLocale());
    return { ...rest, price: amount === null ? null : { amount, currency } };
  });

function isPriceReadable({ isFree, price }: { isFree: boolean; price: string }): boolean {
  return isFree || price.trim() === "" || minorUnits(price, displayLocale()) !== null;
}

export type DetailsTyped = z.input<typeof detailsSchema>;

/** A course as the form begins with it. */
export function typedOf(course: Course): DetailsTyped {
  const { amount, currency } = course.price ?? { amount: null, currency: "USD" as const };
  return {
    title: course.title,
    slug: course.slug,
    summary: course.summary,
    description: course.description,
    level: course.level,
    language: course.language,
    category: course.category?.slug ?? "",
    isFree: amount === 0,
    price: amount === null || amount === 0 ? "" : amountText(amount, displayLocale()),
    currency,
    outcomes: course.outcomes,
    requirements: course.requirements,
    tags: course.tags,
  };
}

export function detailsOf(course: Course): Details {
  const { title, slug, summary, description, level, language, price, outcomes, requirements, tags } = course;
  const category = course.category?.slug ?? null;
  return {
    title,
    slug,
    summary,
    description,
    level,
    language,
    category,
    price,
    outcomes,
    requirements,
    tags,
  };
}

/** The fields in which two differ. */
export function differences(one: Details, other: Details): DetailField[] {
  const isSame = (field: DetailField) => asText(one[field]) === asText(other[field]);
  return detailFields.filter((field) => !isSame(field));
}

/** A price by its parts, whatever their order was. */
function asText(value: Details[DetailField]): string {
  const isMoney = typeof value === "object" && value !== null && "amount" in value;
  return JSON.stringify(isMoney ? [value.amount, value.currency] : value);
}

/** Only some of the fields, to be sent. */
export function pick(details: Details, fields: readonly DetailField[]): UpdateCourseBody {
  return Object.fromEntries(fields.map((field) => [field, details[field]]));
}
