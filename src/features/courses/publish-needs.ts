import { type CoursePublishNeed, coursePublishNeeds } from "../../contract/courses/course.ts";
import type { FieldError } from "../../contract/errors.ts";
import type { CurriculumRow } from "./curriculum.repository.ts";
import type { CourseRow } from "./course-card.repository.ts";

const words: Readonly<Record<CoursePublishNeed, string>> = {
  summary: "Write a summary",
  description: "Describe the course",
  category: "Choose a category",
  outcomes: "Write what one will learn",
  price: "Set a price; 0 makes the course free",
  thumbnail: "Choose a picture",
  sections: "Add a section",
  lessons: "Finish at least one lesson: an article with words, or a video or file that is there",
};

/** What a course still needs before it can be published, in the order of the list. */
export function missingToPublish(course: CourseRow, curriculum: readonly CurriculumRow[]): FieldError[] {
  const isThere: Readonly<Record<CoursePublishNeed, boolean>> = {
    summary: course.summary !== "",
    description: course.description !== "",
    category: course.categoryId !== null,
    outcomes: course.outcomes.length > 0,
    price: course.priceAmount !== null,
    thumbnail: course.thumbnailKey !== null,
    sections: curriculum.length > 0,
    lessons: curriculum.some(({ lesson }) => lesson?.isReady === true),
  };
  return coursePublishNeeds
    .filter((need) => !isThere[need])
    .map((need) => ({ path: need, message: words[need] }));
}
