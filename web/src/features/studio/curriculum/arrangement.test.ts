import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveBodySchema } from "../../../../../src/contract/courses/curriculum.ts";
import { arranged, lessonMove, lessonStep, placeOf, sectionMove } from "./arrangement.ts";
import type { Arrangement } from "./arrangement.ts";

const idOf = (number: number) => `0199a4a2-7d5c-7c3e-9a42-${String(number).padStart(12, "0")}`;

/** Sections with so many lessons each. */
function sectionsWith(...counts: number[]): Arrangement {
  let lesson = 100;
  return counts.map((count, index) => ({
    id: idOf(index),
    title: `Section ${index}`,
    version: 1,
    lessons: Array.from({ length: count }, () => {
      lesson += 1;
      return {
        id: idOf(lesson),
        sectionId: idOf(index),
        title: `Lesson ${lesson}`,
        type: "article" as const,
        isFree: false,
        isReady: true,
        durationSeconds: 60,
        version: 1,
      };
    }),
  }));
}

const shape = (sections: Arrangement) =>
  sections.map(({ id, lessons }) => [
    Number(id.slice(-3)),
    lessons.map((lesson) => Number(lesson.id.slice(-3))),
  ]);

describe("lessonMove()", () => {
  it("names the lesson that it stands behind", () => {
    const sections = sectionsWith(3, 1);
    const move = lessonMove(sections, idOf(101), { sectionId: idOf(0), index: 2 });
    expect(move).toEqual({ kind: "lesson", id: idOf(101), sectionId: idOf(0), after: idOf(103) });
  });

  it("names nothing to stand behind for the first place", () => {
    const move = lessonMove(sectionsWith(2, 1), idOf(101), { sectionId: idOf(1), index: 0 });
    expect(move).toEqual({ kind: "lesson", id: idOf(101), sectionId: idOf(1), after: null });
  });

  it("asks for nothing when the lesson stays where it is", () => {
    expect(lessonMove(sectionsWith(2), idOf(102), { sectionId: idOf(0), index: 1 })).toBeNull();
  });

  it("puts every lesson exactly where it is wanted, and keeps all others in their order", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.nat(), fc.nat(), fc.nat(), (numbers, which, where, at) => {
        const sections = sectionsWith(...numbers);
        const lessons = sections.flatMap((section) => section.lessons);
        const lesson = lessons[which % Math.max(1, lessons.length)];
        const target = sections[where % sections.length];
        if (!lesson || !target) return;
        const others = target.lessons.filter(({ id }) => id !== lesson.id);
        const index = at % (others.length + 1);
        const move = lessonMove(sections, lesson.id, { sectionId: target.id, index });
        if (move !== null) moveBodySchema.parse(move);
        const after = move === null ? sections : arranged(sections, move);
        expect(placeOf(after, lesson.id)).toMatchObject({ section: { id: target.id }, index });
        const rest = (list: Arrangement) =>
          list.map((section) => section.lessons.map(({ id }) => id).filter((id) => id !== lesson.id));
        expect(rest(after)).toEqual(rest(sections));
      }),
    );
  });
});

describe("sectionMove()", () => {
  it("puts a section with its lessons at every place", () => {
    const sections = sectionsWith(1, 2, 0);
    const move = sectionMove(sections, idOf(0), 2);
    expect(move).toEqual({ kind: "section", id: idOf(0), after: idOf(2) });
    expect(move && shape(arranged(sections, move))).toEqual([
      [1, [102, 103]],
      [2, []],
      [0, [101]],
    ]);
  });

  it("asks for nothing when the section stays, or is not there", () => {
    expect(sectionMove(sectionsWith(1, 1), idOf(1), 1)).toBeNull();
    expect(sectionMove(sectionsWith(1, 1), idOf(9), 0)).toBeNull();
  });
});

describe("lessonStep()", () => {
  it("goes over the edge of a section into the next one, and back", () => {
    const sections = sectionsWith(2, 0, 1);
    const down = lessonStep(sections, idOf(102), 1);
    expect(down).toEqual({ kind: "lesson", id: idOf(102), sectionId: idOf(1), after: null });
    const up = lessonStep(sections, idOf(103), -1);
    expect(up).toEqual({ kind: "lesson", id: idOf(103), sectionId: idOf(1), after: null });
  });

  it("ends at the first and at the last place of the course", () => {
    const sections = sectionsWith(1, 1);
    expect(lessonStep(sections, idOf(101), -1)).toBeNull();
    expect(lessonStep(sections, idOf(102), 1)).toBeNull();
  });
});

describe("arranged()", () => {
  it("leaves everything as it is when what is named is gone", () => {
    const sections = sectionsWith(2);
    const gone = { kind: "lesson", id: idOf(101), sectionId: idOf(7), after: null } as const;
    expect(arranged(sections, gone)).toBe(sections);
    expect(arranged(sections, { ...gone, sectionId: idOf(0), after: idOf(999) })).toBe(sections);
  });
});
