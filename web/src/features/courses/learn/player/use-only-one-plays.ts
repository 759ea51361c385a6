import { useEffect } from "react";

const channelName = "parley.player";

/** One video at a time in a browser: what begins to play stops what plays in another tab, so that their reports do not fight. */
export function useOnlyOnePlays(video: HTMLVideoElement | null): void {
  useEffect(() => {
    if (video === null) return;
    const channel = new BroadcastChannel(channelName);
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
