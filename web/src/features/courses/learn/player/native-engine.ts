import type { Engine, EngineFailure, EngineOptions } from "./engine.ts";
import { startPlaying } from "./video-moves.ts";

/**
 * The stream as the browser itself plays it. It fetches segments by itself and tells little of why it could not, so a
 * fresh address means to open the video anew at the same place.
 */
export function playNatively({ video, url, startAt, onFailure, onRecovery }: EngineOptions): Engine {
  let address = url;
  let hasAskedAnew = false;

  function open(at: number, goesOn: boolean): void {
    const speed = video.playbackRate;
    video.addEventListener(
      "loadedmetadata",
      () => {
        video.currentTime = at;
        video.playbackRate = speed;
        if (goesOn) void startPlaying(video);
      },
      { once: true },
    );
    video.src = address;
  }

  function fail(): void {
    const failure = failureOf(video.error);
    // The code for "no such format" is also what a refused address looks like: one fresh address settles which it is.
    const isRefused = failure === "broken" && !hasAskedAnew;
    hasAskedAnew ||= isRefused;
    onFailure(isRefused ? "refused" : failure);
  }

  const reopen = () => open(video.currentTime, !video.paused);
  const play = () => {
    hasAskedAnew = false;
    onRecovery();
  };
  video.addEventListener("error", fail);
  video.addEventListener("playing", play);
  open(startAt, false);

  return {
    readdress: (fresh) => {
      if (fresh === address) return;
      address = fresh;
      if (video.error === null) reopen();
    },
    resume: reopen,
    choose: () => undefined,
    destroy: () => {
      video.removeEventListener("error", fail);
      video.removeEventListener("playing", play);
      video.removeAttribute("src");
      video.load();
    },
  };
}

function failureOf(error: MediaError | null): EngineFailure {
  return error?.code === MediaError.MEDIA_ERR_NETWORK ? "network" : "broken";
}
