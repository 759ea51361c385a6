import { useRef, useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { useLessonVideo } from "./use-lesson-video.ts";

/** The finished video, as plainly as the browser shows one. */
export function VideoPreview({ lessonId }: { lessonId: string }) {
  const [tries, setTries] = useState(0);
  return <Player key={tries} lessonId={lessonId} onRetry={() => setTries((known) => known + 1)} />;
}

function Player({ lessonId, onRetry }: { lessonId: string; onRetry: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const problem = useLessonVideo(video, lessonId, null);
  return (
    <div className="grid gap-2">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- captions are listed below; students see them in the player */}
      <video
        ref={video}
        controls
        playsInline
        preload="metadata"
        crossOrigin="anonymous"
        aria-label={m.media_preview()}
        className="block aspect-video w-full rounded-control bg-sunken"
      />
      {problem?.code === "unreadable" ? (
        <p role="alert" className="text-sm text-danger">
          {m.media_preview_failed()}{" "}
          <Button tone="quiet" size="sm" onClick={onRetry}>
            {m.try_again()}
          </Button>
        </p>
      ) : null}
      {problem && problem.code !== "unreadable" ? <ProblemNotice error={problem} onRetry={onRetry} /> : null}
    </div>
  );
}
