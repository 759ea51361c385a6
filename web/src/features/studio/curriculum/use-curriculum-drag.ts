import { KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import type { Announcements, DragEndEvent, DragOverEvent, DragStartEvent } from "@dnd-kit/core";
import { useRef, useState } from "react";
import type { MoveBody } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { arranged } from "./arrangement.ts";
import type { Arrangement } from "./arrangement.ts";
import { moveOnto, nearestPlace, nextPlace } from "./drag.ts";
import { placeText, titleIn } from "./place-text.ts";

interface Drag {
  id: string;
  /** As it looks while something is held: a lesson stands in the section it is over. */
  sections: Arrangement;
}

/** Dragging with a mouse, a finger or the keyboard; it ends in one move. */
export function useCurriculumDrag(sections: Arrangement, onMove: (move: MoveBody) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const lastTold = useRef("");
  const shown = drag?.sections ?? sections;
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    // A short rest tells a drag from scrolling.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace }),
  );

  function started({ active }: DragStartEvent): void {
    setDrag({ id: String(active.id), sections });
  }

  /** Within a section the list makes room by itself; into another one the lesson has to be put. */
  function over({ active, over: target }: DragOverEvent): void {
    const move = moveOnto(shown, active.id, target?.id);
    if (move?.kind !== "lesson") return;
    const isElsewhere = !shown
      .find(({ id }) => id === move.sectionId)
      ?.lessons.some(({ id }) => id === move.id);
    if (isElsewhere) setDrag({ id: move.id, sections: arranged(shown, move) });
  }

  function ended({ active, over: target }: DragEndEvent): void {
    const last = target && moveOnto(shown, active.id, target.id);
    const result = last ? arranged(shown, last) : shown;
    setDrag(null);
    if (!target) return;
    const move = moveBetween(sections, result, String(active.id));
    if (move) onMove(move);
  }

  function placeOver(activeId: string, overId: string | undefined): string {
    const move = moveOnto(shown, activeId, overId);
    return placeText(move ? arranged(shown, move) : shown, activeId);
  }
  const idOf = (item: { id: string | number } | null) => (item ? String(item.id) : undefined);
  // Being picked up counts as being over itself: only a new place is told.
  function newPlace(place: string): string | undefined {
    if (place === lastTold.current) return undefined;
    lastTold.current = place;
    return place;
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      lastTold.current = placeText(sections, String(active.id));
      return m.studio_drag_start({ place: lastTold.current });
    },
    onDragOver: ({ active, over: target }) => newPlace(placeOver(String(active.id), idOf(target))),
    onDragEnd: ({ active, over: target }) =>
      m.studio_drag_end({ place: placeOver(String(active.id), idOf(target)) }),
    onDragCancel: ({ active }) => m.studio_drag_cancel({ title: titleIn(sections, String(active.id)) }),
  };
  return {
    shown,
    draggedId: drag?.id ?? null,
    context: {
      sensors,
      collisionDetection: nearestPlace,
      accessibility: { announcements, screenReaderInstructions: { draggable: m.studio_drag_help() } },
      onDragStart: started,
      onDragOver: over,
      onDragEnd: ended,
      onDragCancel: () => setDrag(null),
    },
  };
}

/** The one move that leads from one order to the other. */
function moveBetween(before: Arrangement, after: Arrangement, id: string): MoveBody | null {
  const sectionIndex = after.findIndex((section) => section.id === id);
  if (sectionIndex >= 0) {
    return before[sectionIndex]?.id === id
      ? null
      : { kind: "section", id, after: after[sectionIndex - 1]?.id ?? null };
  }
  for (const { id: sectionId, lessons } of after) {
    const index = lessons.findIndex((lesson) => lesson.id === id);
    if (index < 0) continue;
    const old = before.find((section) => section.id === sectionId)?.lessons[index];
    return old?.id === id ? null : { kind: "lesson", id, sectionId, after: lessons[index - 1]?.id ?? null };
  }
  return null;
}
