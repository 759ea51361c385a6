import { useEffect, useState } from "react";
import { clockText } from "../../../../lib/text/duration.ts";
import { m } from "../../../../paraglide/messages.js";
import { Button } from "../../../../ui/button.tsx";
import { moveTo, startPlaying } from "./video-moves.ts";

const SHOWN_SECONDS = 15;

/** Says where playing goes on, with the way back to the start; gone once the person is on their way. */
export function ResumedChip({ video, startAt }: { video: HTMLVideoElement; startAt: number }) {
  const [isShown, setShown] = useState(startAt > 0);
  useEffect(() => {
    const look = () => {
      const isElsewhere = video.currentTime > startAt + SHOWN_SECONDS || video.currentTime < startAt - 1;
      if (video.currentTime > 0 && isElsewhere) setShown(false);
    };
    video.addEventListener("timeupdate", look);
    return () => video.removeEventListener("timeupdate", look);
  }, [video, startAt]);
  if (!isShown) return null;

  function startAgain(): void {
    setShown(false);
    moveTo(video, 0);
    void startPlaying(video);
  }

  return (
    <div className="absolute start-2 top-2 flex flex-wrap items-center rounded-control bg-surface/95 ps-3.5 text-ink shadow-soft">
      <p className="tabular text-sm">{m.player_resumes({ time: clockText(startAt) })}</p>
      <Button tone="quiet" size="sm" onClick={startAgain}>
        {m.player_start_again()}
      </Button>
    </div>
  );
}
