import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LessonOutline } from "../../../../../../src/contract/courses/course.ts";
import { lessonQuery } from "../../../../lib/queries/learning.ts";
import { Dialog } from "../../../../ui/dialog.tsx";
import { LessonContent } from "../lesson-content.tsx";
import { PlayerLink } from "../player/player-link.ts";
import { RefusedVideo } from "../player/refused-video.tsx";
import { WaitingVideo } from "../player/waiting-video.tsx";

/** A free video with its transcript and files. Nobody's progress is kept here: that begins with the course. */
export function PreviewDialog({ lesson, onClose }: { lesson: LessonOutline; onClose: () => void }) {
  const { data, error, refetch } = useQuery(lessonQuery(lesson.id));
  const [link] = useState(() => new PlayerLink());
  return (
    <Dialog isOpen onClose={onClose} title={lesson.title} size="wide">
      <div className="grid grid-cols-1 gap-5">
        {data ? (
          <LessonContent lesson={data} language="" isStudent={false} link={link} next={null} />
        ) : error ? (
          <RefusedVideo error={error} onRetry={() => void refetch()} />
        ) : (
          <WaitingVideo />
        )}
      </div>
    </Dialog>
  );
}
