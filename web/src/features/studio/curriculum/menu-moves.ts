import type { MoveBody } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import type { MenuAction } from "../action-menu.tsx";
import { lessonMove, lessonStep, sectionMove } from "./arrangement.ts";
import type { Arrangement } from "./arrangement.ts";

function entry(label: string, move: MoveBody | null, onMove: (move: MoveBody) => void): MenuAction {
  return {
    label,
    isDisabled: move === null,
    onSelect: () => {
      if (move) onMove(move);
    },
  };
}

/** The moves of a section, for its menu. */
export function sectionMoves(
  sections: Arrangement,
  id: string,
  onMove: (move: MoveBody) => void,
): MenuAction[] {
  const index = sections.findIndex((section) => section.id === id);
  const up = index > 0 ? sectionMove(sections, id, index - 1) : null;
  const down = index < sections.length - 1 ? sectionMove(sections, id, index + 1) : null;
  return [entry(m.studio_move_up(), up, onMove), entry(m.studio_move_down(), down, onMove)];
}

/** The moves of a lesson, for its menu: one step, or to the end of another section. */
export function lessonMoves(
  sections: Arrangement,
  lesson: { id: string; sectionId: string },
  onMove: (move: MoveBody) => void,
): MenuAction[] {
  return [
    entry(m.studio_move_up(), lessonStep(sections, lesson.id, -1), onMove),
    entry(m.studio_move_down(), lessonStep(sections, lesson.id, 1), onMove),
    ...sections
      .filter(({ id }) => id !== lesson.sectionId)
      .map((section) => {
        const to = { sectionId: section.id, index: section.lessons.length };
        return entry(
          m.studio_move_to({ section: section.title }),
          lessonMove(sections, lesson.id, to),
          onMove,
        );
      }),
  ];
}
