import { Suspense, lazy, useState } from "react";
import type { Lesson } from "../../../../../../src/contract/courses/curriculum.ts";
import { Transcript } from "../transcript/transcript.tsx";
import { takeGoingOn } from "./going-on.ts";
import { loadPlayer } from "./load-player.ts";
import type { NextLesson } from "./next-lesson.ts";
import type { PlayerLink } from "./player-link.ts";
import { RefusedVideo } from "./refused-video.tsx";
import { startPosition } from "./start-position.ts";
import { usePlayback } from "./use-playback.ts";
import { useReporter } from "./use-reporter.ts";
import { useStart } from "./use-start.ts";
import { WaitingVideo } from "./waiting-video.tsx";

const Player = lazy(loadPlayer);

interface LessonVideoProps {
  lesson: Pick<Lesson, "id" | "courseId" | "title">;
  isStudent: boolean;
  link: PlayerLink;
  next: NextLesson | null;
}

/** The video of a lesson with its transcript. Give it the lesson as `key`. */
export function LessonVideo({ lesson, isStudent, link, next }: LessonVideoProps) {
  const playback = usePlayback(lesson.id);
  const stored = useStart(lesson.courseId, lesson.id, isStudent);
  const reporter = useReporter({ courseId: lesson.courseId, lessonId: lesson.id }, isStudent);
  const [playsAtOnce] = useState(takeGoingOn);
  if (playback.is === "refused") return <RefusedVideo error={playback.error} onRetry={playback.retry} />;
  if (playback.is === "loading" || stored === null) return <WaitingVideo />;
  const { videoId, durationSeconds, captions } = playback.playback;
  return (
    <>
      <Suspense fallback={<WaitingVideo />}>
        <Player
          key={videoId}
          title={lesson.title}
          playback={playback.playback}
          startAt={startPosition(stored, durationSeconds)}
          playsAtOnce={playsAtOnce}
          link={link}
          reporter={reporter}
          next={next}
          renew={playback.renew}
        />
      </Suspense>
      {captions.length > 0 ? (
        <Transcript key={videoId} videoId={videoId} captions={captions} link={link} />
      ) : null}
    </>
  );
}
