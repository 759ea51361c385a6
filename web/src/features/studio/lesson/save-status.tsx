import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { problemText } from "../../../lib/text/problem-text.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Spinner } from "../../../ui/spinner.tsx";
import type { SaveState } from "./article-autosave.ts";

/** Whether what is written has arrived, and if not, why. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <div aria-live="polite" className="flex min-h-10 flex-wrap items-center gap-x-2 text-sm">
      <Words state={state} />
      {state.is === "failed" ? (
        <Button tone="quiet" size="sm" onClick={onRetry}>
          {m.try_again()}
        </Button>
      ) : null}
    </div>
  );
}

function Words({ state }: { state: SaveState }) {
  const icon = "size-4 shrink-0";
  switch (state.is) {
    case "saved":
      return (
        <span className="inline-flex items-center gap-1.5 text-success">
          <CircleCheck aria-hidden="true" className={icon} />
          {m.saved()}
        </span>
      );
    case "unsaved":
      return (
        <span className="inline-flex items-center gap-1.5 text-muted">
          <CircleDashed aria-hidden="true" className={icon} />
          {m.studio_unsaved()}
        </span>
      );
    case "saving":
      return (
        <span className="inline-flex items-center gap-1.5 text-muted">
          <Spinner />
          {m.studio_saving()}
        </span>
      );
    case "failed":
      return <NotSaved why={problemText(state.problem)} />;
    case "too-long":
      return <NotSaved why={m.studio_article_too_long()} />;
    case "conflict":
      return <NotSaved why={m.studio_conflict_short()} />;
  }
}

function NotSaved({ why }: { why: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-danger">
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      {m.studio_not_saved({ why })} {m.studio_kept_here()}
    </span>
  );
}
