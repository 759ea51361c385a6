import { useMutation } from "@tanstack/react-query";
import { StepBack, StepForward } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { clockText } from "../../../lib/text/duration.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { takeFrame } from "./take-frame.ts";
import { useLessonVideo } from "./use-lesson-video.ts";

const frameSeconds = 1 / 25;

interface FramePickerProps {
  lessonId: string;
  file: File | null;
  onTake: (picture: Blob) => void;
}

/** A video to look through, picture by picture. */
export function FramePicker({ lessonId, file, onTake }: FramePickerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const problem = useLessonVideo(video, lessonId, file);
  const [place, setPlace] = useState({ seconds: 0, duration: 0, isThere: false });
  const taking = useMutation({
    mutationFn: (element: HTMLVideoElement) => takeFrame(element),
    onSuccess: onTake,
  });
  const [isUnplayable, setUnplayable] = useState(false);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const over = new AbortController();
    const look = () =>
      setPlace({
        seconds: element.currentTime,
        duration: Number.isFinite(element.duration) ? element.duration : 0,
        isThere: element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !element.seeking,
      });
    for (const event of ["loadeddata", "durationchange", "seeking", "seeked", "canplay"]) {
      element.addEventListener(event, look, { signal: over.signal });
    }
    element.addEventListener("error", () => setUnplayable(true), { signal: over.signal });
    return () => over.abort();
  }, []);

  function seek(seconds: number): void {
    if (!video.current) return;
    video.current.currentTime = Math.min(Math.max(0, seconds), Math.max(0, place.duration - frameSeconds));
  }

  return (
    <div className="grid gap-3">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- it is looked through without sound */}
      <video
        ref={video}
        muted
        playsInline
        preload="auto"
        crossOrigin="anonymous"
        aria-label={m.media_preview()}
        className="block aspect-video w-full rounded-control bg-sunken object-cover"
      />
      {problem || isUnplayable || taking.error ? (
        <p role="alert" className="text-sm text-danger">
          {m.media_picture_unplayable()}
        </p>
      ) : null}
      <input
        type="range"
        min={0}
        max={place.duration}
        step={frameSeconds}
        value={place.seconds}
        disabled={place.duration === 0}
        aria-label={m.media_picture_place()}
        aria-valuetext={clockText(place.seconds)}
        className="h-10 w-full accent-teal"
        onChange={({ target }) => seek(Number(target.value))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="plain"
          size="icon"
          aria-label={m.media_picture_back()}
          disabled={place.duration === 0}
          onClick={() => seek(place.seconds - frameSeconds)}
        >
          <StepBack aria-hidden="true" className="size-5" />
        </Button>
        <Button
          tone="plain"
          size="icon"
          aria-label={m.media_picture_on()}
          disabled={place.duration === 0}
          onClick={() => seek(place.seconds + frameSeconds)}
        >
          <StepForward aria-hidden="true" className="size-5" />
        </Button>
        <p className="tabular text-sm text-muted">
          {clockText(place.seconds)} / {clockText(place.duration)}
        </p>
        <Button
          size="sm"
          className="ms-auto"
          disabled={!place.isThere}
          isBusy={taking.isPending}
          onClick={() => video.current && taking.mutate(video.current)}
        >
          {m.media_picture_this()}
        </Button>
      </div>
    </div>
  );
}
