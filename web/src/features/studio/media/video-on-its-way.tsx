import { CircleAlert } from "lucide-react";
import type { VideoAsset } from "../../../../../src/contract/media/video.ts";
import { m } from "../../../paraglide/messages.js";
import { Bar } from "../../../ui/bar.tsx";
import { videoFailureText } from "./video-failure-text.ts";

/** A video that is being made ready, or could not be. */
export function VideoOnItsWay({ video, hasOld }: { video: VideoAsset; hasOld: boolean }) {
  const { filename: name, state, percent, failure } = video;
  if (state === "failed") {
    return (
      <div
        role="alert"
        className="flex gap-3 rounded-control border border-danger/30 bg-danger-soft px-4 py-3"
      >
        <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-danger" />
        <div className="grid min-w-0 gap-1">
          <p className="font-semibold wrap-anywhere">{m.media_failed_title({ name })}</p>
          <p>{videoFailureText(failure)}</p>
          {hasOld ? <p className="text-sm">{m.media_old_still()}</p> : null}
        </div>
      </div>
    );
  }
  if (state === "ready") return null;
  return (
    <div className="grid gap-2 rounded-control border border-line p-4">
      <p className="font-semibold wrap-anywhere">{name}</p>
      <Bar label={m.media_processing_of({ name })} percent={state === "queued" ? 0 : percent} />
      <p className="tabular text-sm">
        {state === "queued" ? m.media_queued() : m.media_processing({ percent })}
      </p>
      <p className="text-sm text-muted">
        {m.media_may_leave()} {hasOld ? m.media_old_stays() : null}
      </p>
    </div>
  );
}
