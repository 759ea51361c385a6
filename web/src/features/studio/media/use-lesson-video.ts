import { useEffect, useState } from "react";
import type { RefObject } from "react";
import { asProblem } from "../../../lib/api/problem.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import { showVideo } from "./show-video.ts";

/** Has a video element play the file at hand, or else the finished video of a lesson; what is in its way, if anything. */
export function useLessonVideo(
  video: RefObject<HTMLVideoElement | null>,
  lessonId: string,
  file: File | null,
): RequestProblem | null {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const gone = new AbortController();
    showVideo(element, { lessonId, file, signal: gone.signal }).catch((error: unknown) => {
      if (!gone.signal.aborted) setProblem(asProblem(error));
    });
    return () => gone.abort();
  }, [video, lessonId, file]);
  return problem;
}
