import { readingSeconds, wordCount } from "../../../src/contract/courses/article-reading.ts";
import { type SeededVideo, videoFacts, videoFolderOf } from "../course-videos.ts";
import type { DemoCourse, DemoLesson } from "./demo-course.ts";
import { smallTalkThatWorks } from "./small-talk-that-works.ts";
import { soundClear } from "./sound-clear.ts";
import { speakingInMeetings } from "./speaking-in-meetings.ts";

/** A lesson with its fixed id, in its fixed section. */
export type NumberedLesson = DemoLesson & { id: string; durationSeconds: number };

/** A course with fixed ids, so that seeding again finds it. */
export interface NumberedCourse extends Omit<DemoCourse, "sections"> {
  id: string;
  sections: readonly { id: string; title: string; lessons: readonly NumberedLesson[] }[];
}

function numbered(course: DemoCourse, index: number): NumberedCourse {
  const prefix = `01939000-0000-7000-8c0${index + 1}`;
  const idOf = (section: number, lesson: number) =>
    `${prefix}-${String(section).padStart(6, "0")}${String(lesson).padStart(6, "0")}`;
  return {
    ...course,
    id: idOf(0, 0),
    sections: course.sections.map(({ title, lessons }, section) => ({
      id: idOf(section + 1, 0),
      title,
      lessons: lessons.map((lesson, place) => ({
        ...lesson,
        id: idOf(section + 1, place + 1),
        durationSeconds:
          lesson.type === "article"
            ? readingSeconds(wordCount(lesson.article))
            : videoFacts(videoFolderOf(course.slug)).durationSeconds,
      })),
    })),
  };
}

/** The courses of the demo instructor. */
export const demoCourses: readonly NumberedCourse[] = [
  smallTalkThatWorks,
  speakingInMeetings,
  soundClear,
].map(numbered);

/** The videos of a course, with the folders of their finished files. */
export function videosOf(course: NumberedCourse): SeededVideo[] {
  return lessonsOf(course)
    .filter(({ type }) => type === "video")
    .map(({ id }) => ({
      courseId: course.id,
      lessonId: id,
      assetId: id.replace("-8c0", "-8c8"),
      folder: videoFolderOf(course.slug),
    }));
}

/** In the order in which they are taken. */
export function lessonsOf({ sections }: NumberedCourse): NumberedLesson[] {
  return sections.flatMap(({ lessons }) => lessons);
}
