import { useEffect } from "react";
import type { ProgressReporter } from "./progress-reporter.ts";

/** Tells the reporter how the video plays, and that the page is about to go. */
export function useReports(
  video: HTMLVideoElement | null,
  reporter: ProgressReporter | null,
  startAt: number,
): void {
  useEffect(() => {
    if (video === null || reporter === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    const play = () => {
      if (!video.paused && !video.seeking) reporter.played(video.currentTime);
    };
    // Where the player itself goes at first is known already.
    let hasBegun = false;
    const listen = (event: string, act: () => void) => video.addEventListener(event, act, { signal });
    listen("timeupdate", play);
    listen("playing", () => {
      hasBegun = true;
      play();
    });
    listen("seeked", () => {
      if (hasBegun || Math.abs(video.currentTime - startAt) > 1) reporter.jumped(video.currentTime);
    });
    listen("pause", () => reporter.stopped(video.currentTime));
    listen("ended", () => reporter.stopped(video.currentTime));
    addEventListener("online", () => reporter.tellRest(), { signal });
    addEventListener("pagehide", () => reporter.leave(), { signal });
    document.addEventListener(
      "visibilitychange",
      () => {
        if (document.visibilityState === "hidden") reporter.leave();
      },
      { signal },
    );
    return () => {
      listening.abort();
      reporter.leave();
    };
  }, [video, reporter, startAt]);
}
