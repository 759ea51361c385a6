import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { uploadThumbnail } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { UploadProgress } from "../details/upload-progress.tsx";
import { useCourseWritten } from "../use-course-written.ts";
import type { UploadPlace } from "../uploads/desk-entry.ts";
import { FramePicker } from "./frame-picker.tsx";

interface FrameDialogProps {
  place: UploadPlace;
  /** The file at hand: sharper, and there before the video is ready. */
  file: File | null;
  onClose: () => void;
}

/** A picture of the course from its video: found, looked at, and only then sent. */
export function FrameDialog({ place, file, onClose }: FrameDialogProps) {
  const written = useCourseWritten();
  const [taken, setTaken] = useState<{ blob: Blob; url: string } | null>(null);
  const [sent, setSent] = useState(0);
  const sending = useMutation({
    mutationFn: (blob: Blob) => uploadThumbnail(place.courseId, blob, setSent),
    onSuccess: (course) => {
      written(course);
      toast(m.media_picture_used());
      onClose();
    },
  });
  const url = taken?.url;
  useEffect(() => {
    if (url === undefined) return;
    return () => URL.revokeObjectURL(url);
  }, [url]);
  return (
    <Dialog isOpen onClose={onClose} title={m.media_picture_title()} description={m.media_picture_text()}>
      <div className="grid gap-4">
        {taken ? (
          <img
            src={taken.url}
            alt={m.media_picture_alt()}
            className="block aspect-video w-full rounded-control bg-sunken object-cover"
          />
        ) : (
          <FramePicker
            lessonId={place.lessonId}
            file={file}
            onTake={(blob) => setTaken({ blob, url: URL.createObjectURL(blob) })}
          />
        )}
        {sending.isPending ? <UploadProgress sent={sent} /> : null}
        {sending.error ? <ProblemNotice error={sending.error} /> : null}
        {taken ? (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" isBusy={sending.isPending} onClick={() => sending.mutate(taken.blob)}>
              {m.media_picture_use()}
            </Button>
            {sending.isPending ? null : (
              <Button tone="plain" size="sm" onClick={() => setTaken(null)}>
                {m.media_picture_other()}
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
