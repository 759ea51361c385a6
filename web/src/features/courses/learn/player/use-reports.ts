import { useEffect } from "react";
import type { ProgressReporter } from "./progress-reporter.ts";

const onePlays = "parley.player";

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

/** One video at a time in a browser: what begins to play stops what plays in another tab, so that their reports do not fight. */
export function useOnlyOnePlays(video: HTMLVideoElement | null): void {
  useEffect(() => {
    if (video === null) return;
    const channel = new BroadcastChannel(onePlays);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it is of this origin
    const tell = () => channel.postMessage("playing");
    channel.addEventListener("message", () => video.pause());
    video.addEventListener("play", tell);
    return () => {
      video.removeEventListener("play", tell);
      channel.close();
    };
  }, [video]);
}
