import { closestCenter } from "@dnd-kit/core";
import type { CollisionDetection, KeyboardCoordinateGetter, UniqueIdentifier } from "@dnd-kit/core";
import type { MoveBody } from "../../../../../src/contract/courses/curriculum.ts";
import { lessonMove, placeOf, sectionMove } from "./arrangement.ts";
import type { Arrangement } from "./arrangement.ts";

/** The move that letting go here would make; null when nothing changes. */
export function moveOnto(
  sections: Arrangement,
  activeId: UniqueIdentifier,
  overId: UniqueIdentifier | undefined,
): MoveBody | null {
  if (overId === undefined) return null;
  const isSection = sections.some(({ id }) => id === activeId);
  const overSection = sections.findIndex(({ id }) => id === overId);
  if (isSection) return overSection < 0 ? null : sectionMove(sections, String(activeId), overSection);
  const from = placeOf(sections, String(activeId));
  if (!from) return null;
  const section = sections[overSection];
  if (section) {
    return lessonMove(sections, from.lesson.id, { sectionId: section.id, index: section.lessons.length });
  }
  const onto = placeOf(sections, String(overId));
  if (!onto) return null;
  const isFromBelow = sections.indexOf(onto.section) < sections.indexOf(from.section);
  // Whoever comes from below arrives at the end of what is above, and not before its last lesson.
  const index = isFromBelow ? onto.index + 1 : onto.index;
  return lessonMove(sections, from.lesson.id, { sectionId: onto.section.id, index });
}

/** What a section or a lesson tells about itself where it is registered. */
interface Target {
  data: { current?: Record<string, unknown> | undefined };
}

/** A section goes among sections; a lesson among lessons, and into sections without any. */
function mayDropOn(active: Target, target: Target): boolean {
  const onto = target.data.current;
  if (active.data.current?.["kind"] === "section") return onto?.["kind"] === "section";
  return onto?.["kind"] === "lesson" || onto?.["isEmpty"] === true;
}

export const nearestPlace: CollisionDetection = (args) =>
  closestCenter({
    ...args,
    droppableContainers: args.droppableContainers.filter((target) => mayDropOn(args.active, target)),
  });

/** One place up or down for each arrow key. */
export const nextPlace: KeyboardCoordinateGetter = (event, { context }) => {
  const { active, collisionRect, droppableContainers, droppableRects } = context;
  const by = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : null;
  if (by === null || !active || !collisionRect) return undefined;
  event.preventDefault();
  const [next] = droppableContainers
    .getEnabled()
    .filter((target) => target.id !== active.id && mayDropOn(active, target))
    .flatMap(({ id }) => droppableRects.get(id) ?? [])
    .filter(({ top }) => (top - collisionRect.top) * by > 1)
    .toSorted((one, other) => (one.top - other.top) * by);
  return next && { x: next.left, y: next.top };
};
