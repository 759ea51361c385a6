import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { ArticleView } from "../../../ui/article/article-view.tsx";
import { FileSlot } from "./file-slot.tsx";
import { VideoSlot } from "./video-slot.tsx";

/** What is in a lesson, by its type. */
export function LessonContent({ lesson, language }: { lesson: Lesson; language: string }) {
  switch (lesson.type) {
    case "article":
      return lesson.article === null ? (
        <p className="text-muted">{m.learn_article_empty()}</p>
      ) : (
        <ArticleView document={lesson.article.document} lang={language} />
      );
    case "video":
      return <VideoSlot />;
    case "file":
      return <FileSlot />;
  }
}
