import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { ArticleView } from "../../../ui/article/article-view.tsx";
import { Attachments } from "./attachments/attachments.tsx";
import { LessonFiles } from "./attachments/lesson-files.tsx";
import { LessonVideo } from "./player/lesson-video.tsx";
import type { NextLesson } from "./player/next-lesson.ts";
import { NoVideo } from "./player/no-video.tsx";
import type { PlayerLink } from "./player/player-link.ts";

interface LessonContentProps {
  lesson: Lesson;
  language: string;
  isStudent: boolean;
  link: PlayerLink;
  next: NextLesson | null;
}

/** What is in a lesson, by its type, and the files that go with it. */
export function LessonContent(props: LessonContentProps) {
  const { lesson } = props;
  return (
    <>
      <Main {...props} />
      {lesson.type === "file" ? null : <Attachments attachments={lesson.attachments} />}
    </>
  );
}

function Main({ lesson, language, ...playing }: LessonContentProps) {
  switch (lesson.type) {
    case "article":
      return lesson.article === null ? (
        <p className="text-muted">{m.learn_article_empty()}</p>
      ) : (
        <ArticleView document={lesson.article.document} lang={language} />
      );
    case "video":
      return lesson.hasVideo ? <LessonVideo lesson={lesson} {...playing} /> : <NoVideo />;
    case "file":
      return <LessonFiles attachments={lesson.attachments} />;
  }
}
