import type { CourseCard } from "../../contract/courses/course.ts";
import type { Money } from "../../contract/money.ts";
import { avatarUrl } from "../users/avatar-url.ts";
import type { CardRow, CourseRow } from "./course-card.repository.ts";
import { thumbnailUrl } from "./thumbnail-url.ts";

export function priceOf({ priceAmount, priceCurrency }: CourseRow): Money | null {
  return priceAmount === null || priceCurrency === null
    ? null
    : { amount: priceAmount, currency: priceCurrency };
}

/** The average of the visible reviews with one decimal; null while there is none. */
export function ratingOf({ ratingSum, ratingCount }: Pick<CourseRow, "ratingSum" | "ratingCount">) {
  return {
    average: ratingCount === 0 ? null : Math.round((ratingSum / ratingCount) * 10) / 10,
    count: ratingCount,
  };
}

export function toCourseCard({ course, category, instructor }: CardRow): CourseCard {
  return {
    id: course.id,
    slug: course.slug,
    title: course.title,
    summary: course.summary,
    level: course.level,
    language: course.language,
    category,
    thumbnailUrl: thumbnailUrl(course.thumbnailKey),
    price: priceOf(course),
    instructor: {
      id: course.instructorId,
      displayName: instructor.displayName,
      avatarUrl: avatarUrl(instructor.avatarKey),
    },
    rating: ratingOf(course),
    lessonCount: course.lessonCount,
    durationSeconds: course.durationSeconds,
    enrolmentCount: course.enrolmentCount,
    isFeatured: course.isFeatured,
    publishedAt: course.publishedAt === null ? null : new Date(course.publishedAt).toISOString(),
  };
}
