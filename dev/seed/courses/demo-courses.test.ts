import { describe, expect, it } from "vitest";
import { articleDocumentSchema } from "../../../src/contract/courses/article.ts";
import { updateCourseBodySchema } from "../../../src/contract/courses/course.ts";
import { idSchema } from "../../../src/contract/common.ts";
import { reviewBodySchema } from "../../../src/contract/courses/reviews.ts";
import { articleText } from "../../../src/contract/courses/article-reading.ts";
import { findWatchWord, foldWords } from "../../../src/features/reviews/watch-word-matching.ts";
import { ratingFigures } from "../course-rows.ts";
import { demoCategories } from "./demo-categories.ts";
import { demoCourses, lessonsOf } from "./demo-courses.ts";
import { demoStudents } from "./demo-students.ts";
import { demoWatchWords } from "./demo-watch-words.ts";

describe.each(demoCourses.map((course) => [course.title, course] as const))("%s", (_, course) => {
  const lessons = lessonsOf(course);

  it("is a course that its instructor could have written in the studio", () => {
    const { title, slug, summary, description, level, category, price, outcomes, requirements, tags } =
      course;
    const body = { title, slug, summary, description, level, category, price, outcomes, requirements, tags };
    expect(updateCourseBodySchema.parse(body)).toEqual(body);
    expect(demoCategories.map((known) => known.slug)).toContain(category);
  });

  it("has articles that the editor takes, with words enough to read", () => {
    for (const lesson of lessons) {
      if (lesson.type !== "article") continue;
      expect(articleDocumentSchema.parse(lesson.article), lesson.title).toEqual(lesson.article);
      const text = articleText(lesson.article);
      expect(text.split(" ").length, lesson.title).toBeGreaterThan(100);
      expect(text, lesson.title).not.toMatch(/\*\*|_/);
    }
  });

  it("is of a size to finish, opens with a preview, and has a video", () => {
    expect(lessons.length).toBeGreaterThanOrEqual(6);
    expect(lessons[0]?.isFree).toBe(true);
    expect(lessons.some(({ type }) => type === "video")).toBe(true);
  });

  it("has ids of its own that people could get", () => {
    const ids = [course.id, ...course.sections.map(({ id }) => id), ...lessons.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(idSchema.safeParse(id).success, id).toBe(true);
  });

  it("has students who did what one can do there", () => {
    const students = demoStudents.filter((student) => student.course === course.slug);
    expect(students.length).toBeGreaterThan(0);
    expect(new Set(students.map(({ name }) => name)).size).toBe(students.length);
    for (const { name, completed, enrolledDaysAgo, activeDaysAgo, review } of students) {
      expect(completed, name).toBeLessThanOrEqual(lessons.length);
      expect(enrolledDaysAgo, name).toBeLessThan(course.publishedDaysAgo);
      expect(activeDaysAgo, name).toBeLessThan(enrolledDaysAgo);
      if (review !== undefined) reviewBodySchema.parse({ rating: review.rating, comment: review.comment });
    }
  });
});

describe("the reviews of the demo", () => {
  it("add up", () => {
    const { ratingSum, ratingCount, stars3, stars4, stars5 } = ratingFigures(demoStudents);
    expect(ratingSum).toBe(3 * stars3 + 4 * stars4 + 5 * stars5);
    expect(ratingCount).toBe(stars3 + stars4 + stars5);
  });

  it("would not be held for a watched word", () => {
    const words = demoWatchWords.map(({ word }) => ({ folded: foldWords(word) }));
    for (const { review } of demoStudents)
      expect(findWatchWord(review?.comment ?? "", words)).toBeUndefined();
  });
});
