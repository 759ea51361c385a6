import { useEffect, useState } from "react";

/** True from the end of the video until it is played or moved again; `stay` takes it back. */
export function useEnded(video: HTMLVideoElement | null): { hasEnded: boolean; stay: () => void } {
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => {
    if (video === null) return;
    const end = () => setEnded(true);
    const goOn = () => setEnded(false);
    video.addEventListener("ended", end);
    video.addEventListener("play", goOn);
    video.addEventListener("seeking", goOn);
    return () => {
      video.removeEventListener("ended", end);
      video.removeEventListener("play", goOn);
      video.removeEventListener("seeking", goOn);
    };
  }, [video]);
  return { hasEnded, stay: () => setEnded(false) };
}
