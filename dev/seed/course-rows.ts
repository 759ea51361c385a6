import { generateNKeysBetween } from "fractional-indexing";
import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { categories } from "../../src/features/categories/categories.table.ts";
import { courses, lessonArticles, lessons, sections } from "../../src/features/courses/courses.table.ts";
import type { Database } from "../../src/platform/db/client.ts";
import { lessonsOf, type NumberedCourse, videosOf } from "./courses/demo-courses.ts";
import type { DemoStudent } from "./courses/demo-students.ts";
import { demoInstructor } from "./demo-instructor.ts";

type Statement = BatchItem<"sqlite">;

const DAY_MS = 86_400_000;

interface CourseData {
  now: number;
  thumbnailKey: string;
  students: readonly DemoStudent[];
}

/** A published course with everything in it, parents first; its figures are what its students and reviews add up to. */
export function courseRows(db: Database, course: NumberedCourse, data: CourseData): Statement[] {
  const { id, slug, title, summary, description, level, isFeatured, price } = course;
  const publishedAt = data.now - course.publishedDaysAgo * DAY_MS;
  const times = { createdAt: publishedAt - 7 * DAY_MS, updatedAt: publishedAt };
  const words = { slug, title, summary, description, level, isFeatured };
  const all = lessonsOf(course);
  const row = db.insert(courses).values({
    id,
    ...words,
    ...times,
    ...ratingFigures(data.students),
    instructorId: demoInstructor.id,
    categoryId: sql`(SELECT ${categories.id} FROM ${categories} WHERE ${categories.slug} = ${course.category})`,
    status: "published",
    language: "en",
    priceAmount: price.amount,
    priceCurrency: price.currency,
    outcomes: [...course.outcomes],
    requirements: [...course.requirements],
    tags: [...course.tags],
    thumbnailKey: data.thumbnailKey,
    enrolmentCount: data.students.length,
    lessonCount: all.length,
    durationSeconds: all.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0),
    publishedAt,
  });
  const videoIds = new Map(videosOf(course).map(({ lessonId, assetId }) => [lessonId, assetId]));
  const sectionKeys = generateNKeysBetween(null, null, course.sections.length);
  return [
    row,
    ...course.sections.flatMap((section, index) =>
      sectionRows(db, { ...section, courseId: id, orderKey: sectionKeys[index] ?? "", times, videoIds }),
    ),
  ];
}

function sectionRows(
  db: Database,
  section: NumberedCourse["sections"][number] & {
    courseId: string;
    orderKey: string;
    times: { createdAt: number; updatedAt: number };
    videoIds: ReadonlyMap<string, string>;
  },
): Statement[] {
  const { id, courseId, title, orderKey, times, videoIds } = section;
  const keys = generateNKeysBetween(null, null, section.lessons.length);
  return [
    db.insert(sections).values({ id, courseId, title, orderKey, ...times }),
    ...section.lessons.flatMap((lesson, index): Statement[] => {
      const { isFree = false, type, durationSeconds } = lesson;
      const row = {
        id: lesson.id,
        courseId,
        sectionId: id,
        title: lesson.title,
        type,
        isFree,
        durationSeconds,
        videoAssetId: videoIds.get(lesson.id) ?? null,
      };
      const place = { orderKey: keys[index] ?? "", isReady: true, ...times };
      const inserted = db.insert(lessons).values({ ...row, ...place });
      if (lesson.type !== "article") return [inserted];
      const article = { lessonId: lesson.id, document: lesson.article };
      return [inserted, db.insert(lessonArticles).values(article)];
    }),
  ];
}

/** What the reviews of a course add up to. */
export function ratingFigures(students: readonly DemoStudent[]) {
  const ratings = students.flatMap(({ review }) => (review === undefined ? [] : [review.rating]));
  const countOf = (stars: number) => ratings.filter((rating) => rating === stars).length;
  return {
    ratingSum: ratings.reduce<number>((sum, rating) => sum + rating, 0),
    ratingCount: ratings.length,
    stars1: countOf(1),
    stars2: countOf(2),
    stars3: countOf(3),
    stars4: countOf(4),
    stars5: countOf(5),
  };
}
