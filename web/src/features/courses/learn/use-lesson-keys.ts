import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { isTyping } from "../../../lib/is-typing.ts";
import type { Neighbours } from "./neighbours.ts";

/**
 * J and → open the next lesson, K and ← the one before; Shift with N and P do so beside a player too, which has the others
 * for itself. Off while typing, in dialogs, and in whatever uses arrows itself.
 */
export function useLessonKeys(courseId: string, { before, next }: Neighbours): void {
  const navigate = useNavigate();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const lessonId = isMeantElsewhere(event) ? null : lessonOfKey(event, { before, next });
    if (lessonId === null) return;
    event.preventDefault();
    void navigate({ to: "/learn/$courseId/$lessonId", params: { courseId, lessonId } });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function lessonOfKey(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  { before, next }: Neighbours,
): string | null {
  switch (shiftKey ? `Shift+${key.toUpperCase()}` : key) {
    case "Shift+N":
    case "j":
    case "ArrowRight":
      return next;
    case "Shift+P":
    case "k":
    case "ArrowLeft":
      return before;
    default:
      return null;
  }
}

function isMeantElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (isTyping(event.target)) return true;
  return (
    event.target instanceof Element && event.target.closest("[role=dialog],[role=menu],video,audio") !== null
  );
}
