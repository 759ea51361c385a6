import { useMutation } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { VideoAsset } from "../../../../../src/contract/media/video.ts";
import { removeVideo } from "../../../lib/queries/studio-media.ts";
import { clockText } from "../../../lib/text/duration.ts";
import { sizeText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useCourseChanged } from "../use-course-changed.ts";
import type { UploadPlace } from "../uploads/desk-entry.ts";

const VideoPreview = lazy(async () => {
  const { VideoPreview: component } = await import("./video-preview.tsx");
  return { default: component };
});

interface VideoNowProps {
  place: UploadPlace;
  video: VideoAsset;
  onChanged: () => void;
  /** What else can be done with it. */
  actions: ReactNode;
}

/** The video that learners see, with what can be done about it. */
export function VideoNow({ place, video, onChanged, actions }: VideoNowProps) {
  const [isAsking, setAsking] = useState(false);
  const courseChanged = useCourseChanged(place.courseId);
  const removing = useMutation({
    mutationFn: () => removeVideo(place.lessonId),
    onSuccess: () => {
      setAsking(false);
      onChanged();
      courseChanged();
    },
  });
  const { filename, size, durationSeconds, width, height } = video;
  const facts = [
    durationSeconds === null ? "" : clockText(durationSeconds),
    width === null || height === null ? "" : `${width} × ${height}`,
    sizeText(size),
  ].filter((fact) => fact !== "");
  return (
    <div className="grid gap-3">
      <Suspense fallback={<Skeleton className="aspect-video" />}>
        <VideoPreview key={video.id} lessonId={place.lessonId} />
      </Suspense>
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 font-semibold wrap-anywhere">{filename}</span>
          <span className="inline-flex items-center gap-1 text-sm text-success">
            <CircleCheck aria-hidden="true" className="size-4" />
            {m.media_ready()}
          </span>
        </p>
        <p className="tabular flex flex-wrap gap-x-3 text-sm text-muted">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {actions}
        <Button tone="dangerQuiet" size="sm" onClick={() => setAsking(true)}>
          {m.media_remove_video()}
        </Button>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={m.media_remove_video_title()}
          text={m.media_remove_video_text()}
          confirm={m.media_remove_video()}
          isBusy={removing.isPending}
          error={removing.error}
          onConfirm={() => removing.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
