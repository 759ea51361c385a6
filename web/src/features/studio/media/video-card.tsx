import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { LessonMedia } from "../../../../../src/contract/media/lesson-media.ts";
import { limitText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { desk } from "../uploads/desk.ts";
import { isOver } from "../uploads/desk-entry.ts";
import type { UploadPlace } from "../uploads/desk-entry.ts";
import { sentVideo } from "../uploads/sent-videos.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { DropArea } from "./drop-area.tsx";
import { acceptOf, differenceOf, kindsText, refusalOf } from "./file-check.ts";
import { FrameDialog } from "./frame-dialog.tsx";
import { pictureSource } from "./picture-source.ts";
import type { PictureSource } from "./picture-source.ts";
import { UploadList } from "./upload-list.tsx";
import { useDeskEntries } from "./use-desk-entries.ts";
import { isBeingMade } from "./use-lesson-media.ts";
import { VideoNow } from "./video-now.tsx";
import { VideoOnItsWay } from "./video-on-its-way.tsx";

interface VideoCardProps {
  place: UploadPlace;
  media: LessonMedia;
  onChanged: () => void;
}

/** The video of a lesson: sent, prepared, looked at, replaced. */
export function VideoCard({ place, media, onChanged }: VideoCardProps) {
  const { rules, video, next } = media;
  const heading = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { entries, stopped } = useDeskEntries(place.lessonId, "video", media.uploads);
  const isClosed = entries.some((entry) => !isOver(entry)) || isBeingMade(media);
  // Why the last one failed is no news once another is on its way.
  const isSuperseded = next?.state === "failed" && entries.some((entry) => !isOver(entry));
  const clearing = useMutation({ mutationFn: (key: string) => desk.cancel(key) });
  const kinds = kindsText(rules.extensions);
  const source = pictureSource({ media, entries, fileOf: sentVideo });
  // Kept while the dialog is open: the upload may end meanwhile.
  const [taking, setTaking] = useState<PictureSource | null>(null);
  const takePicture = (
    <Button tone="plain" size="sm" onClick={() => setTaking(source)}>
      {m.media_picture_take()}
    </Button>
  );

  function choose(files: readonly File[]): void {
    const [file, ...others] = files;
    if (!file) return;
    const problem = others.length > 0 ? m.media_refused_several() : refusalOf(file, rules);
    setRefusal(problem);
    if (problem !== null) return;
    for (const entry of entries) if (isOver(entry)) clearing.mutate(entry.key);
    desk.add(place, "video", file, stopped.find((upload) => differenceOf(file, upload) === null) ?? null);
  }

  return (
    <Card aria-labelledby={heading}>
      <DropArea isClosed={isClosed} onFiles={choose}>
        <h2 id={heading} className="text-lg">
          {m.media_video()}
        </h2>
        {video ? <VideoNow place={place} video={video} onChanged={onChanged} actions={takePicture} /> : null}
        {next && !isSuperseded ? <VideoOnItsWay video={next} hasOld={video !== null} /> : null}
        <UploadList
          place={place}
          purpose="video"
          entries={entries}
          stopped={stopped}
          rules={rules}
          onChanged={onChanged}
        />
        {source && !video ? <div className="-mt-1">{takePicture}</div> : null}
        {refusal === null ? null : (
          <p role="alert" className="text-danger wrap-anywhere">
            {refusal}
          </p>
        )}
        {isClosed ? null : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ChooseFiles
              label={video || next ? m.media_replace_video() : m.media_choose_video()}
              tone={video || stopped.length > 0 ? "plain" : "primary"}
              accept={acceptOf(rules.extensions)}
              onChoose={choose}
            />
            <p className="text-sm text-muted">
              {m.media_drop_hint({ kinds, size: limitText(rules.maxBytes) })}
            </p>
          </div>
        )}
        {rules.hasSeveralRenditions ? null : <p className="text-sm text-muted">{m.media_one_quality()}</p>}
      </DropArea>
      <output className="sr-only">{announcementOf(media)}</output>
      {taking ? <FrameDialog place={place} file={taking.file} onClose={() => setTaking(null)} /> : null}
    </Card>
  );
}

/** Said once for each change; the numbers are on the screen. */
function announcementOf({ video, next }: LessonMedia): string {
  if (next?.state === "queued") return m.media_queued();
  if (next?.state === "processing") return m.media_processing_of({ name: next.filename });
  return video && !next ? m.media_ready_of({ name: video.filename }) : "";
}
