import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { useObservable } from "../../../lib/use-observable.ts";
import { ArticleView } from "../../../ui/article/article-view.tsx";
import { ConflictView } from "../conflict-view.tsx";
import { LeaveGuard } from "../leave-guard.tsx";
import { ArticleEditor } from "./article-editor.tsx";
import { SaveStatus } from "./save-status.tsx";
import { useArticleAutosave } from "./use-article-autosave.ts";

interface ArticleDeskProps {
  lesson: Lesson;
  language: string;
  accountId: string;
}

/** An article being written; in the place of the editor both versions when somebody else has written too. */
export function ArticleDesk({ lesson, language, accountId }: ArticleDeskProps) {
  const autosave = useArticleAutosave(lesson, accountId);
  const state = useObservable(autosave.state);
  const guard = (
    <LeaveGuard isUnsaved={state.is !== "saved"} wouldLose={async () => !(await autosave.flush())} />
  );
  if (state.is === "conflict") {
    return (
      <>
        {guard}
        <ConflictView
          mine={<ArticleView document={autosave.mine} lang={language} />}
          theirs={<ArticleView document={state.theirs} lang={language} />}
          isBusy={false}
          error={null}
          onKeepMine={() => void autosave.keepMine()}
          onTakeTheirs={() => autosave.takeTheirs()}
        />
      </>
    );
  }
  return (
    <div className="grid min-w-0 gap-2">
      {guard}
      <ArticleEditor
        document={autosave.mine}
        language={language}
        label={lesson.title}
        status={<SaveStatus state={state} onRetry={() => void autosave.flush()} />}
        onChange={(document) => autosave.changed(document)}
        onSave={() => void autosave.flush()}
      />
    </div>
  );
}
