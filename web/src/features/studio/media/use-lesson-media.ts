import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { LessonMedia } from "../../../../../src/contract/media/lesson-media.ts";
import type { VideoAsset } from "../../../../../src/contract/media/video.ts";
import type { VideoMessage } from "../../../../../src/contract/realtime/inbox.ts";
import { lessonMediaQuery } from "../../../lib/queries/studio-media.ts";
import { ownCourseQuery } from "../../../lib/queries/studio.ts";
import { inbox } from "../../../lib/realtime/inbox.ts";
import { useObservable } from "../../../lib/use-observable.ts";

const askAfterMs = 5_000;

/** The media of a lesson, kept up to date: by the inbox, and by asking where the inbox says nothing. */
export function useLessonMedia(courseId: string, lessonId: string) {
  const queries = useQueryClient();
  const media = useQuery(lessonMediaQuery(lessonId));
  const { data, dataUpdatedAt, refetch, errorUpdatedAt } = media;
  const message = useObservable(inbox.videos).get(lessonId);
  const heardAt = Math.max(dataUpdatedAt, errorUpdatedAt);
  const isUnfinished = data !== undefined && isBeingMade(data);

  useEffect(() => {
    if (!message) return;
    const { queryKey } = lessonMediaQuery(lessonId);
    const known = queries.getQueryData(queryKey);
    const told = known && withMessage(known, message);
    if (told) queries.setQueryData(queryKey, told);
    if (!told || message.state === "ready" || message.state === "failed") {
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: ownCourseQuery(courseId).queryKey });
    }
  }, [message, queries, courseId, lessonId]);

  // Every word that arrives starts the wait anew.
  useEffect(() => {
    if (!isUnfinished) return;
    const dueInMs = heardAt + askAfterMs - Date.now();
    const timer = setTimeout(() => void refetch(), Math.max(0, dueInMs));
    return () => clearTimeout(timer);
  }, [isUnfinished, heardAt, refetch]);

  return media;
}

/** True while a video is on its way to the learners. */
export function isBeingMade({ video, next }: Pick<LessonMedia, "video" | "next">): boolean {
  return [video, next].some((asset) => asset?.state === "queued" || asset?.state === "processing");
}

/** Null when the message is about a video that is not known here. */
export function withMessage(media: LessonMedia, message: VideoMessage): LessonMedia | null {
  const { videoId, state, percent, failure } = message;
  const told = (asset: VideoAsset) => ({ ...asset, state, percent, failure });
  if (media.next?.id === videoId) return { ...media, next: told(media.next) };
  if (media.video?.id === videoId) return { ...media, video: told(media.video) };
  return null;
}
