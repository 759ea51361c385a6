import { useEffect } from "react";
import { inbox } from "../../../lib/realtime/inbox.ts";
import { useCourseChanged } from "../use-course-changed.ts";

/** Asks for the course again when a video of the instructor's has become ready: its lesson may be ready with it. */
export function useVideosReady(courseId: string): void {
  const courseChanged = useCourseChanged(courseId);
  useEffect(() => {
    const count = () => [...inbox.videos.snapshot().values()].filter(({ state }) => state === "ready").length;
    let known = count();
    return inbox.videos.subscribe(() => {
      const now = count();
      if (now !== known) courseChanged();
      known = now;
    });
  }, [courseChanged]);
}
