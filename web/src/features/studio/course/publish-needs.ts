import type { Course, CoursePublishNeed } from "../../../../../src/contract/courses/course.ts";
import { m } from "../../../paraglide/messages.js";

const names: Readonly<Record<CoursePublishNeed, () => string>> = {
  summary: m.studio_need_summary,
  description: m.studio_need_description,
  category: m.studio_need_category,
  outcomes: m.studio_need_outcomes,
  price: m.studio_need_price,
  thumbnail: m.studio_need_thumbnail,
  sections: m.studio_need_sections,
  lessons: m.studio_need_lessons,
};

/** What to do about something that is missing. */
export function needName(need: CoursePublishNeed): string {
  return names[need]();
}

/** True once a course has what was missing; the server decides when it is published. */
export function isMet(need: CoursePublishNeed, course: Course): boolean {
  switch (need) {
    case "summary":
      return course.summary !== "";
    case "description":
      return course.description !== "";
    case "category":
      return course.category !== null;
    case "outcomes":
      return course.outcomes.length > 0;
    case "price":
      return course.price !== null;
    case "thumbnail":
      return course.thumbnailUrl !== null;
    case "sections":
      return course.sections.length > 0;
    case "lessons":
      return course.sections.some(({ lessons }) => lessons.some(({ isReady }) => isReady));
  }
}
