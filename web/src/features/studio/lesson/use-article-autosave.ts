import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { ownCourseQuery, readOwnLesson, updateLesson } from "../../../lib/queries/studio.ts";
import { ArticleAutosave } from "./article-autosave.ts";
import { articleDraft } from "./article-draft.ts";

/** The autosave of one lesson for as long as its editor is open. */
export function useArticleAutosave(lesson: Lesson, accountId: string): ArticleAutosave {
  const queries = useQueryClient();
  const [autosave] = useState(
    () =>
      new ArticleAutosave(
        lesson,
        { read: readOwnLesson, save: (to, article) => updateLesson(to, { article }) },
        articleDraft(accountId, lesson.id),
      ),
  );
  useEffect(() => {
    const goOn = () => void autosave.flush();
    window.addEventListener("online", goOn);
    return () => {
      window.removeEventListener("online", goOn);
      autosave.rest();
      // Whether a lesson is ready, and how long it takes, follows from its words.
      void queries.invalidateQueries({ queryKey: ownCourseQuery(lesson.courseId).queryKey });
      void queries.invalidateQueries({ queryKey: ["courses"] });
      void queries.invalidateQueries({ queryKey: ["lessons", lesson.id] });
    };
  }, [autosave, queries, lesson.courseId, lesson.id]);
  return autosave;
}
