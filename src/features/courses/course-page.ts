import type { Course, LessonOutline, Section } from "../../contract/courses/course.ts";
import { toCourseCard } from "./course-card.ts";
import type { CardRow, CourseRow } from "./course-card.repository.ts";
import type { LessonRow } from "./course-directory.repository.ts";
import type { CurriculumRow } from "./curriculum.repository.ts";

export function toOutline(lesson: LessonRow): LessonOutline {
  const { id, sectionId, title, type, isFree, isReady, durationSeconds, version } = lesson;
  return { id, sectionId, title, type, isFree, isReady, durationSeconds, version };
}

/** The rows of a curriculum as sections with their lessons. */
export function toSections(rows: readonly CurriculumRow[]): Section[] {
  const byId = new Map<string, Section>();
  for (const { section, lesson } of rows) {
    const { id, title, version } = section;
    const known = byId.get(id) ?? { id, title, version, lessons: [] };
    byId.set(id, known);
    if (lesson !== null) known.lessons.push(toOutline(lesson));
  }
  return [...byId.values()];
}

/** From five stars down to one. */
function breakdownOf({ stars1, stars2, stars3, stars4, stars5 }: CourseRow): Course["ratingBreakdown"] {
  return [stars5, stars4, stars3, stars2, stars1].map((count, index) => ({ stars: 5 - index, count }));
}

export function toCourse(row: CardRow, curriculum: readonly CurriculumRow[]): Course {
  const { course } = row;
  const card = toCourseCard(row);
  const { status, description, outcomes, requirements, tags, version } = course;
  return {
    ...card,
    instructor: { ...card.instructor, bio: row.instructor.bio },
    status,
    description,
    outcomes,
    requirements,
    tags,
    ratingBreakdown: breakdownOf(course),
    sections: toSections(curriculum),
    version,
    createdAt: new Date(course.createdAt).toISOString(),
    updatedAt: new Date(course.updatedAt).toISOString(),
  };
}
