import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { pictureProblem, pictureTypes } from "../../../lib/pictures/picture-problem.ts";
import { usePicture } from "../../../lib/pictures/use-picture.ts";
import { removeThumbnail, uploadThumbnail } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { CourseCover } from "../../../ui/course-cover.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { useCourseWritten } from "../use-course-written.ts";
import { UploadProgress } from "./upload-progress.tsx";

/** The picture of a course: chosen, looked at, and only then sent. */
export function ThumbnailCard({ course }: { course: Course }) {
  const written = useCourseWritten();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState(0);
  const { picture, isUnreadable, preview, choose, unreadable, forget } = usePicture();
  const sending = useMutation({
    mutationFn: (file: File) => uploadThumbnail(course.id, file, setSent),
    onMutate: () => setSent(0),
    onSuccess: (saved) => {
      written(saved);
      forget();
    },
  });
  const removing = useMutation({ mutationFn: () => removeThumbnail(course.id), onSuccess: written });
  const problem = picture && pictureProblem({ type: picture.type, size: picture.size, isUnreadable });
  const error = problem ?? sending.error ?? removing.error;
  const isReady = picture !== null && problem === null;
  return (
    <section id="need-thumbnail" aria-labelledby="thumbnail" className="grid scroll-mt-24 gap-3">
      <h2 id="thumbnail" className="text-lg">
        {m.studio_picture()}
      </h2>
      {isReady && preview !== null ? (
        <img
          src={preview}
          alt={m.studio_picture_chosen()}
          className="block aspect-video w-full rounded-control bg-sunken object-cover"
          onError={unreadable}
        />
      ) : (
        <CourseCover title={course.title} url={course.thumbnailUrl} className="rounded-control" />
      )}
      <p className="text-sm text-muted">{m.studio_picture_hint()}</p>
      <input
        ref={input}
        type="file"
        accept={pictureTypes.join(",")}
        aria-label={m.studio_picture()}
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => {
          sending.reset();
          removing.reset();
          choose(target.files?.[0] ?? null);
          // The same file can be chosen again after an error.
          target.value = "";
        }}
      />
      {sending.isPending ? <UploadProgress sent={sent} /> : null}
      <div className="flex flex-wrap gap-2">
        {isReady ? (
          <>
            <Button size="sm" isBusy={sending.isPending} onClick={() => sending.mutate(picture)}>
              {m.picture_use()}
            </Button>
            {sending.isPending ? null : (
              <Button tone="quiet" size="sm" onClick={forget}>
                {m.cancel()}
              </Button>
            )}
          </>
        ) : (
          <Button tone="plain" size="sm" onClick={() => input.current?.click()}>
            {course.thumbnailUrl === null ? m.picture_choose() : m.picture_change()}
          </Button>
        )}
        {course.thumbnailUrl !== null && !isReady ? (
          <Button tone="dangerQuiet" size="sm" isBusy={removing.isPending} onClick={() => removing.mutate()}>
            {m.picture_remove()}
          </Button>
        ) : null}
      </div>
      {error ? <ProblemNotice error={error} /> : null}
    </section>
  );
}
