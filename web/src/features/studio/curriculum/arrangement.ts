import type { Course, LessonOutline, Section } from "../../../../../src/contract/courses/course.ts";
import type { MoveBody } from "../../../../../src/contract/courses/curriculum.ts";

/** Sections with their lessons, in the order in which they are learnt. */
export type Arrangement = Course["sections"];

/** A lesson with where it stands. */
export interface Place {
  section: Section;
  lesson: LessonOutline;
  index: number;
}

export function placeOf(sections: Arrangement, lessonId: string): Place | null {
  for (const section of sections) {
    const index = section.lessons.findIndex(({ id }) => id === lessonId);
    const lesson = section.lessons[index];
    if (lesson) return { section, lesson, index };
  }
  return null;
}

/** The same with one thing moved; unchanged when what is named is not there. */
export function arranged(sections: Arrangement, move: MoveBody): Arrangement {
  if (move.kind === "section") {
    const moved = sections.find(({ id }) => id === move.id);
    return moved ? (placedAfter(sections, moved, move.after) ?? sections) : sections;
  }
  const place = placeOf(sections, move.id);
  const target = sections.find(({ id }) => id === move.sectionId);
  if (!place || !target) return sections;
  const lessons = placedAfter(target.lessons, { ...place.lesson, sectionId: target.id }, move.after);
  if (lessons === null) return sections;
  return sections.map((section) => {
    if (section.id === target.id) return { ...section, lessons };
    if (section.id !== place.section.id) return section;
    return { ...section, lessons: section.lessons.filter(({ id }) => id !== move.id) };
  });
}

/** Null when there is nothing to stand behind. */
function placedAfter<Item extends { id: string }>(
  items: readonly Item[],
  moved: Item,
  after: string | null,
): Item[] | null {
  const others = items.filter(({ id }) => id !== moved.id);
  const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  return after !== null && at === 0 ? null : others.toSpliced(at, 0, moved);
}

/** The move that puts a section at a place of the list; null when it stands there. */
export function sectionMove(sections: Arrangement, id: string, index: number): MoveBody | null {
  const others = sections.filter((section) => section.id !== id);
  if (others.length === sections.length || sections[index]?.id === id) return null;
  return { kind: "section", id, after: others[index - 1]?.id ?? null };
}

/** The move that puts a lesson at a place of a section; null when it stands there. */
export function lessonMove(
  sections: Arrangement,
  id: string,
  to: { sectionId: string; index: number },
): MoveBody | null {
  const place = placeOf(sections, id);
  const target = sections.find((section) => section.id === to.sectionId);
  if (!place || !target) return null;
  if (place.section.id === to.sectionId && place.index === to.index) return null;
  const others = target.lessons.filter((lesson) => lesson.id !== id);
  const before = others[Math.min(to.index, others.length) - 1];
  return { kind: "lesson", id, sectionId: to.sectionId, after: before?.id ?? null };
}

/** One step up or down; beyond the end of a section into the next one. Null at both ends of the course. */
export function lessonStep(sections: Arrangement, id: string, by: -1 | 1): MoveBody | null {
  const place = placeOf(sections, id);
  if (!place) return null;
  const index = place.index + by;
  if (index >= 0 && index < place.section.lessons.length) {
    return lessonMove(sections, id, { sectionId: place.section.id, index });
  }
  const neighbour = sections[sections.findIndex((section) => section.id === place.section.id) + by];
  if (!neighbour) return null;
  return lessonMove(sections, id, {
    sectionId: neighbour.id,
    index: by === 1 ? 0 : neighbour.lessons.length,
  });
}
