import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { AttachmentsCard } from "./attachments-card.tsx";
import { CaptionsCard } from "./captions-card.tsx";
import { useLessonMedia } from "./use-lesson-media.ts";
import { VideoCard } from "./video-card.tsx";

/** What belongs to a lesson beside its words: video, captions, files. */
export function LessonMediaCards({ lesson, language }: { lesson: Lesson; language: string }) {
  const { data: media, error, refetch } = useLessonMedia(lesson.courseId, lesson.id);
  if (!media) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <output className="grid gap-4">
        <span className="sr-only">{m.loading()}</span>
        <Skeleton className="h-56" />
      </output>
    );
  }
  const place = { courseId: lesson.courseId, lessonId: lesson.id, lessonTitle: lesson.title };
  const changed = () => void refetch();
  return (
    <div className="grid min-w-0 gap-5">
      {lesson.type === "video" ? (
        <>
          <VideoCard place={place} media={media} onChanged={changed} />
          <CaptionsCard
            lessonId={lesson.id}
            captions={media.captions}
            language={language}
            onChanged={changed}
          />
        </>
      ) : null}
      <AttachmentsCard place={place} media={media} onChanged={changed} />
    </div>
  );
}
