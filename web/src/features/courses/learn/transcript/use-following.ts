import { useEffect, useRef } from "react";
import type { RefObject } from "react";

const LEFT_ALONE_MS = 5000;

/**
 * Keeps the current line of a list in sight, within the list alone. Whoever scrolls or walks through it reads, and is left
 * alone until some seconds after.
 */
export function useFollowing(list: RefObject<HTMLElement | null>, current: number | null): void {
  const readAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const read = () => {
      readAt.current = performance.now();
    };
    const signs = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
    for (const sign of signs) element.addEventListener(sign, read, { passive: true });
    return () => {
      for (const sign of signs) element.removeEventListener(sign, read);
    };
  }, [list]);
  useEffect(() => {
    const element = list.current;
    const line = element?.querySelector("[aria-current=true]");
    if (current === null || !element || !line || performance.now() - readAt.current < LEFT_ALONE_MS) return;
    const above = line.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTo({ top: element.scrollTop + above - element.clientHeight / 3, behavior: "smooth" });
  }, [list, current]);
}
